import type { ActionName, Contract, Input, Output } from '@cloud/kernel/contract/define'
import type { Problem, Reply } from '@cloud/kernel/contract/reply'
import { learnTime } from './clock'
import { isOnline } from './network'
import { transport, type Ask } from './transport'

/** `'activities.signUp'`, of a contract and one of its actions. */
export type Call<C extends Contract, A extends ActionName<C>> = `${C['name']}.${A}`

/** Longer than any answer takes: then nothing will come. */
const PATIENCE = 15_000

/** What the app says itself when no reply came: the phone has no network, or the other side is silent. */
const offline: Problem = { code: 'system.offline', message: '网络断了，连上再试' }
const silent: Problem = { code: 'system.silent', message: '系统没有回应，请稍后再试' }

/** A name for one wish of a person. Asking again under the same name never does the thing twice. */
export function newRequestId(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${random()}${random()}`
}

const isReply = (answer: unknown): answer is Reply<unknown> =>
  typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean'

/** WeChat and browsers word a request that never left the phone so. */
const NEVER_LEFT = /request:fail|Failed to fetch|NetworkError|Load failed/

const whyNothingCame = (caught: unknown): Problem => {
  const { errMsg, message } = (caught ?? {}) as { errMsg?: string; message?: string }
  return !isOnline() || NEVER_LEFT.test(`${errMsg} ${message}`) ? offline : silent
}

/** The answer, or an exception when none came in time. */
async function inTime(ask: Ask): Promise<unknown> {
  let giveUp: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new Error('late')), PATIENCE)
  })
  return Promise.race([transport(ask), late]).finally(() => clearTimeout(giveUp))
}

/**
 * Asks the server. Never throws: when no reply came it is the refusal `system.offline` or `system.silent`.
 * A command must carry a requestId; give the same one when asking again after any `system.*` refusal.
 * A reply that says `now` sets the clock of the app.
 */
export async function call<C extends Contract, A extends ActionName<C>>(
  action: Call<C, A>,
  input: Input<C, A>,
  requestId?: string,
): Promise<Reply<Output<C, A>>> {
  try {
    const answer = await inTime({ call: action, input, ...(requestId && { requestId }) })
    if (!isReply(answer)) return { ok: false, error: silent }
    learnFrom(answer)
    return answer as Reply<Output<C, A>>
  } catch (caught) {
    return { ok: false, error: whyNothingCame(caught) }
  }
}

function learnFrom(told: unknown): void {
  const now = (told as { now?: unknown } | null)?.now
  if (typeof now === 'string') learnTime(now)
}
