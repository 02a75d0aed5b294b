import { accept, refuse } from '../../kernel/domain/decision'
import type { Asking } from '../../kernel/runtime/implement'
import { verifyCard } from '../cards/port'
import type { ActivityDoc } from './store'

const refusals = { invalid: 'cardInvalid', expired: 'cardExpired', used: 'cardUsed' } as const

/** Whose card this code is, used up by it; or why it does not count. */
export const personWith = async (context: Asking, code: string, { title }: ActivityDoc) => {
  const card = await verifyCard(context, code, `签到：${title}`)
  return card.ok ? accept(card.personId) : refuse(refusals[card.why])
}
