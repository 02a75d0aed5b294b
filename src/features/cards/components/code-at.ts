import type { ShownCard } from '@cloud/capabilities/cards/contract'

type Code = ShownCard['codes'][number]

/** The server takes a code for so long after it stopped being shown; a little less, for the way to the scanner. */
const GRACE_MS = 20_000
const SECOND = 1000

/** The code that is shown now; the last one a little longer when nothing newer came. */
export function codeAt(codes: readonly Code[], now: string): { text: string | undefined; left: number } {
  const at = Date.parse(now)
  const current = codes.find(({ from, until }) => from <= now && now < until)
  if (current) return { text: current.text, left: Math.ceil((Date.parse(current.until) - at) / SECOND) }
  const last = codes.at(-1)
  const isGood = last !== undefined && last.from <= now && at < Date.parse(last.until) + GRACE_MS
  return { text: isGood ? last.text : undefined, left: 0 }
}

/** Whether the phone holds no code for the time after this one. */
export const isLastOne = (codes: readonly Code[], now: string): boolean => {
  const last = codes.at(-1)
  return last === undefined || last.from <= now
}
