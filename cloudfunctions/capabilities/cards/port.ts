import type { Asking } from '../../kernel/runtime/implement'
import type { CodeRefusal } from './labels'
import { claimUse, readMemberCode } from './use'

export type VerifiedCard =
  { readonly ok: true; readonly personId: string } | { readonly ok: false; readonly why: CodeRefusal }

export { codeRefusals } from './labels'

/**
 * Reads a member's rotating code and uses it up: whoever comes second with the same code is refused `used`,
 * but for the same caller repeating the same request. The code itself proves that its holder was known to us
 * within the last minute; whether she may come in is for the caller to decide, and so is the caller's scope.
 * `place` is where it was shown, in words the member will read later, such as 签到：秋季健步走.
 * One database call; two when the code was used before, three for the first one of a person ever.
 */
export const verifyCard = async (
  context: Asking,
  code: string,
  place = '工会活动',
): Promise<VerifiedCard> => {
  const read = readMemberCode(context, code)
  if (!read.ok) return read
  const used = await claimUse(context, read, place)
  return used ? { ok: true, personId: read.personId } : { ok: false, why: 'used' }
}

export { recordsOf } from './records'
