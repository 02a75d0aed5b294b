import { createHmac } from 'node:crypto'
import type { Sign } from '../ports/deps'

/** Shorter keys could be guessed. */
const SHORTEST = 32

/**
 * Signs with `UNION_KEY` of the function's environment, which is in no repository.
 * Throws at the first signature when the key is missing or short, so that all else goes on working.
 */
export const signing =
  (key = process.env.UNION_KEY ?? ''): Sign =>
  (purpose, text) => {
    if (key.length < SHORTEST) throw new Error(`UNION_KEY must have at least ${SHORTEST} characters`)
    return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('hex')
  }
