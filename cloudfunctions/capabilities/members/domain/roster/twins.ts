import type { Remark, RosterRow } from './row'

/** People who look like one person under two numbers: same name, birthday and phone. */
export const twins = (rows: readonly RosterRow[]): readonly Remark[] => {
  const first = new Map<string, RosterRow>()
  return rows.flatMap((each) => {
    const { row, name, birthday, phone } = each
    if (!birthday || !phone) return []
    const key = `${name} ${birthday} ${phone}`
    const before = first.get(key)
    if (!before) first.set(key, each)
    const text = `和第 ${before?.row} 行（工号 ${before?.staffNo}）的姓名、生日、手机都一样，可能是同一个人`
    return before ? [{ row, text }] : []
  })
}
