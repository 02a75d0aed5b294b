import * as z from 'zod'

/** Document ids travel in database paths, so no dots, dollars or slashes. */
export const id = z.string().regex(/^[\w-]{1,80}$/, '编号不对')

/** UTC ISO string with milliseconds; sorts as text. */
export const instant = z.iso.datetime({ precision: 3, error: '时间格式不对' })

/** Beijing day, `YYYY-MM-DD`. */
export const day = z.iso.date({ error: '日期格式不对' })

/** Money in fen. */
export const fen = z.int().nonnegative()

/** Trimmed text of 1..max characters, with messages that name the field. */
export const text = (label: string, max: number) =>
  z
    .string({ error: `请填写${label}` })
    .trim()
    .min(1, `请填写${label}`)
    .max(max, `${label}最多 ${max} 字`)

export const optionalText = (label: string, max: number) =>
  z
    .string({ error: `${label}格式不对` })
    .trim()
    .max(max, `${label}最多 ${max} 字`)
    .default('')

/** Opaque place in a list; comes from the previous page's `next`. */
export const cursor = z.string().max(300, '翻页位置不对').optional()

/**
 * What the caller may do next, and the reason when not. `code` is the refusal it would meet; said when the way out
 * is on another page (`system.stranger`, `system.notMember`).
 */
export const possibility = z.object({ can: z.boolean(), why: z.string(), code: z.string().optional() })
export type Possibility = z.infer<typeof possibility>

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().optional() })

export const nothing = z.object({})

/** The choices that a table of labels names; the table stays the only list. */
export const choice = <K extends string>(labels: Readonly<Record<K, string>>) =>
  z.enum(Object.keys(labels) as [K, ...K[]], '请从给出的选项里选')

/** A file made for the caller: opened by its id in WeChat, by its URL (good for an hour) in a browser. */
export const handedOut = z.object({ fileId: z.string(), url: z.string(), name: z.string(), until: instant })
export type HandedOut = z.infer<typeof handedOut>

/** A file that the caller has uploaded, by its id. */
export const fileId = z.string().regex(/^cloud:\/\/[\w.-]+\/.{1,300}$/, '文件编号不对')
