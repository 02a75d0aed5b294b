import { randomBytes, randomInt } from 'node:crypto'

/** No 0/O, 1/I/L, 5/S, 8/B, 2/Z or U/V: these are read out over a counter. */
const SPOKEN = '34679ACDEFGHJKMNPQRTWXY'

export const newCode = (length: number): string =>
  Array.from({ length }, () => SPOKEN[randomInt(SPOKEN.length)]).join('')

export const newId = (): string => randomBytes(12).toString('hex')
