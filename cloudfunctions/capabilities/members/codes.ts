import { plusHours } from '../../kernel/domain/time'
import { digest } from '../../kernel/runtime/digest'
import { CODE_HOURS, CODE_LENGTH, type OneTimeCode } from './domain/binding'

/** A new one-time code: `code` is told once, `kept` is what the database may know of it. */
export const freshCode = (
  newCode: (length: number) => string,
  now: string,
): { code: string; kept: OneTimeCode } => {
  const code = newCode(CODE_LENGTH)
  return { code, kept: { digest: digest(code), expiresAt: plusHours(now, CODE_HOURS) } }
}
