import * as z from 'zod'
import { day, id } from '../../../kernel/contract/scalars'

export const staffNo = (label = '工号') =>
  z
    .string({ error: `请填写${label}` })
    .trim()
    .min(1, `请填写${label}`)
    .max(20, `${label}最多 20 字`)

/** Path of a unit, such as `/shjy/slsf/gd/`. */
export const unitPath = z
  .string()
  .max(200, '工会组织不对')
  .regex(/^\/([\w-]{1,40}\/){1,6}$/, '工会组织不对')

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份格式不对')

export const phone = z.string().regex(/^1\d{10}$/, '手机号是 11 位数字')

export const tag = z.string().trim().min(1, '标签不能是空的').max(10, '标签最多 10 字')

/** What every change of somebody's career says: who, from which day on, why. */
export const change = {
  personId: id,
  from: day,
  why: z.string({ error: '请填写原因' }).trim().min(1, '请填写原因').max(200, '原因最多 200 字'),
  /** The version that the officer saw; when given, a newer one refuses the change. */
  rev: z.int().nonnegative().optional(),
}
