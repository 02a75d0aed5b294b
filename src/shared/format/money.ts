const comma = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Fen (an integer) as people read it: 26000 → '260 元', 100050 → '1,000.50 元' */
export function yuan(fen: number): string {
  return `${figures(fen)} 元`
}

/** The figures alone: 26000 → '260', -100050 → '-1,000.50' */
export function figures(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not an amount in fen: ${fen}`)
  const whole = Math.trunc(Math.abs(fen) / 100)
  const cents = Math.abs(fen) % 100
  const tail = cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`
  return `${fen < 0 ? '-' : ''}${comma(String(whole))}${tail}`
}

/** What a person typed as yuan, in fen, without floating point: '1,260.5' → 126050; undefined when it is no amount. */
export function toFen(typed: string): number | undefined {
  const match = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(typed.replace(/[,，\s元]/g, ''))
  if (!match) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
