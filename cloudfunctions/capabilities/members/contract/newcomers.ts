import * as z from 'zod'
import { choice, id, instant, optionalText, possibility, text } from '../../../kernel/contract/scalars'
import { employmentLabels, levelLabels, newcomerLabels } from '../labels'
import { phone, staffNo, unitPath } from './words'

export const introduction = z.object({
  name: text('姓名', 30),
  staffNo: staffNo(),
  unit: unitPath,
  phone,
  employment: choice(employmentLabels).default('unknown'),
  note: optionalText('说明', 200),
})

/** What somebody who is on no roster sees of her own introduction. */
export const introduced = z.object({
  state: choice(newcomerLabels),
  name: z.string(),
  staffNo: z.string(),
  unitName: z.string(),
  at: instant,
  reason: z.string(),
})
export type Introduced = z.infer<typeof introduced>

/** The officer who compares it with the person's papers needs it in full. */
export const newcomer = introduced.extend({
  id,
  phone: z.string(),
  employment: choice(employmentLabels),
  note: z.string(),
  admit: possibility,
})
export type NewcomerView = z.infer<typeof newcomer>

/** Units a stranger may choose from. */
export const unitChoice = z.object({ unit: z.string(), name: z.string(), level: choice(levelLabels) })
export type UnitChoice = z.infer<typeof unitChoice>
