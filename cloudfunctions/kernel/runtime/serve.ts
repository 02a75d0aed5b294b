import type * as z from 'zod'
import type { Action, Audience } from '../contract/define'
import { systemErrors, type Reply } from '../contract/reply'
import { mayTouch, type Actor } from '../domain/actor'
import type { Decision } from '../domain/decision'
import { Overloaded } from '../ports/db'
import type { Deps } from '../ports/deps'
import { fieldProblems } from './field-problems'
import { goingThrough } from './going-through'
import type { Capability, Context, ErasedCommand, ErasedSteps } from './implement'
import { stale } from './implement'
import { Refusal, refuseSystem } from './refusal'

export type App = {
  /** By name; loaded when first called. */
  readonly capabilities: Readonly<Record<string, () => Promise<Capability>>>
  /** At most one database call. */
  readonly identify: (deps: Deps, openid: string) => Promise<Actor | null>
}

const LONGEST_NAME = 80

const nameIn = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME ? value : null

/** What a caller sends, read without a schema: schemas are built when a capability is first called. */
const opened = (event: unknown) => {
  const { call, input, requestId } = (event ?? {}) as Readonly<Record<string, unknown>>
  return { call: nameIn(call) ?? '', sent: input, requestId: nameIn(requestId) }
}

const ATTEMPTS = 6

const route = async (app: App, path: string) => {
  const [name = '', action = ''] = path.split('.')
  const capability = Object.hasOwn(app.capabilities, name) ? await app.capabilities[name]?.() : undefined
  if (!capability || !Object.hasOwn(capability.contract.actions, action)) return refuseSystem('unknownAction')
  const spec = capability.contract.actions[action] as Action
  const handler = capability.handlers[action] as { readonly steps: ErasedSteps }
  return { capability, spec, steps: handler.steps }
}

const authorise = (actor: Actor | null, who: Audience): void => {
  if (who === 'anyone') return
  if (!actor) return refuseSystem('stranger')
  if (who === 'member' && actor.kind !== 'member') return refuseSystem('notMember')
  if (typeof who === 'object' && !actor.grants.some(({ duty }) => duty === who.duty))
    refuseSystem('forbidden')
}

const validate = (schema: z.ZodType, input: unknown): unknown => {
  const parsed = schema.safeParse(input ?? {})
  return parsed.success ? parsed.data : refuseSystem('invalidInput', fieldProblems(parsed.error))
}

/** The scope check: an officer acts on the unit that the loaded state names, or not at all. */
const requireScope = (
  spec: Action,
  steps: ErasedSteps,
  actor: Actor | null,
  state: unknown,
  input: unknown,
) => {
  if (typeof spec.who !== 'object' || steps.unit === 'own') return
  const path = steps.unit?.(state, input)
  if (path && !(actor && mayTouch(actor, spec.who.duty, path))) refuseSystem('forbidden')
}

const isCommand = (steps: ErasedSteps): steps is ErasedCommand => 'decide' in steps

/** Two writers that met once must not meet again in step. */
const backOff = (attempt: number) =>
  new Promise((done) => setTimeout(done, Math.random() * 10 * 2 ** attempt))

type Refused = Extract<Decision<unknown, string>, { readonly ok: false }>

const refuseAs = (capability: Capability, { code, at }: Refused): never => {
  const { name, errors } = capability.contract
  const message = errors[code] ?? systemErrors.fault
  const fields = at && { fields: Object.fromEntries(at.map((path) => [path, message])) }
  throw new Refusal({ code: `${name}.${code}`, message, ...fields })
}

const run = async (
  routed: Awaited<ReturnType<typeof route>>,
  context: Context,
  input: unknown,
): Promise<unknown> => {
  const { capability, spec, steps } = routed
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const state = await steps.load(context, input)
    requireScope(spec, steps, context.actor, state, input)
    if (!isCommand(steps)) return steps.view(state, input, context)
    const decision = steps.decide(state, input, context)
    if (!decision.ok) return refuseAs(capability, decision)
    const saved = await steps.save(context, decision.plan, state, input)
    if (saved !== stale)
      return saved.ok ? steps.reply(saved.plan, input, context) : refuseAs(capability, saved)
    await backOff(attempt)
  }
  return refuseSystem('busy')
}

const contextOf = (deps: Deps, actor: Actor | null, requestId: string | null): Context => {
  const now = deps.now()
  return {
    ...deps,
    db: goingThrough(deps.db),
    actor,
    now,
    requestId,
    occasion: { at: now, by: actor?.id ?? 'stranger', id: deps.newId() },
  }
}

const problemOf = (caught: unknown, deps: Deps, call: string): Reply<never> => {
  if (caught instanceof Refusal) return { ok: false, error: caught.problem }
  const code = caught instanceof Overloaded ? 'busy' : 'fault'
  deps.log({
    level: 'error',
    call,
    code,
    caught: caught instanceof Error ? (caught.stack ?? caught.message) : String(caught),
  })
  return { ok: false, error: { code: `system.${code}`, message: systemErrors[code] } }
}

/**
 * The whole line of one call: route → identify → authorise → validate → load → decide → save → reply.
 * Never throws; refusals and faults are caught here and nowhere else.
 */
export const serve =
  (app: App) =>
  async (event: unknown, deps: Deps): Promise<Reply<unknown>> => {
    const { call, sent, requestId } = opened(event)
    try {
      const routed = await route(app, call)
      const actor = deps.openid ? await app.identify(deps, deps.openid) : null
      authorise(actor, routed.spec.who)
      const input = validate(routed.spec.input, sent)
      const context = contextOf(deps, actor, requestId)
      const data = await run(routed, context, input)
      return { ok: true, data: routed.spec.output.parse(data), now: context.now }
    } catch (caught) {
      return problemOf(caught, deps, call)
    }
  }
