import type { ActionName, Contract, Input, Output } from '@cloud/kernel/contract/define'
import type { Reply } from '@cloud/kernel/contract/reply'
import { learnTime } from './clock'
import { transport } from './transport'

/** `'activities.signUp'`, of a contract and one of its actions. */
export type Call<C extends Contract, A extends ActionName<C>> = `${C['name']}.${A}`

const offline = { ok: false, error: { code: 'system.offline', message: '网络不太通畅，请稍后再试' } } as const

/** A name for one wish of a person. Asking again under the same name never does the thing twice. */
export function newRequestId(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${random()}${random()}`
}

const isReply = (answer: unknown): answer is Reply<unknown> =>
  typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean'

/**
 * Asks the server. Never throws: when no reply came it is the refusal `system.offline`.
 * A command must carry a requestId; give the same one when asking again after `system.offline`.
 * A view that says `now` sets the clock of the app.
 */
export async function call<C extends Contract, A extends ActionName<C>>(
  action: Call<C, A>,
  input: Input<C, A>,
  requestId?: string,
): Promise<Reply<Output<C, A>>> {
  try {
    const answer = await transport(requestId ? { call: action, input, requestId } : { call: action, input })
    if (!isReply(answer)) return offline
    if (answer.ok) learnFrom(answer.data)
    return answer as Reply<Output<C, A>>
  } catch {
    return offline
  }
}

function learnFrom(view: unknown): void {
  const now = (view as { now?: unknown } | null)?.now
  if (typeof now === 'string') learnTime(now)
}
