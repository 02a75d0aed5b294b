import type { ActionName, Audience, Checked, Contract, Output, RefusalCode } from '../contract/define'
import type { Actor } from '../domain/actor'
import type { Decision } from '../domain/decision'
import type { Occasion } from '../domain/event'
import type { Deps } from '../ports/deps'

export type ActorFor<W extends Audience> = W extends 'anyone' ? Actor | null : Actor

/** One call: the world, who calls, when, and under which request. */
export type Context<A extends Actor | null = Actor | null> = Omit<Deps, 'now'> & {
  readonly actor: A
  readonly now: string
  /** What the caller repeats when a reply was lost; null from callers who never repeat. */
  readonly requestId: string | null
  /** Fresh for this call; rules take their ids from here. */
  readonly occasion: Occasion
}

/** A call of somebody who is known. */
export type Asking = Context<Actor>

/** The document changed under our feet: load and decide again. */
export const stale = Symbol('stale')

/** The unit an officer's action touches; `own` when it reads nothing but the officer's own scope. */
type Scope<State, I> = 'own' | ((state: State, input: I) => string | null)
type Scoped<W extends Audience, State, I> = W extends { readonly duty: string }
  ? { readonly unit: Scope<State, I> }
  : { readonly unit?: never }

type Loads<W extends Audience, I, State> = {
  readonly load: (context: Context<ActorFor<W>>, input: I) => Promise<State>
}

export type QuerySteps<W extends Audience, I, State, O> = Loads<W, I, State> &
  Scoped<W, State, I> & {
    readonly view: (state: State, input: I, context: Context<ActorFor<W>>) => O
  }

export type CommandSteps<W extends Audience, I, Code extends string, State, Plan, Saved, O> = Loads<
  W,
  I,
  State
> &
  Scoped<W, State, I> & {
    /** Pure: no clock, no chance, no database. */
    readonly decide: (state: State, input: I, context: Context<ActorFor<W>>) => Decision<Plan, Code>
    /** One guarded write, or the few that a quota needs; `stale` when the guard did not hold. */
    readonly save: (
      context: Context<ActorFor<W>>,
      plan: Plan,
      state: State,
      input: I,
    ) => Promise<Decision<Saved, Code> | typeof stale>
    /** The fresh view: a page does not ask again. */
    readonly reply: (saved: Saved, input: I, context: Context<ActorFor<W>>) => O
  }

/** A handler whose private types are closed over; `serve` runs it. */
export type Handler<W extends Audience, I, O, Code extends string> = {
  readonly handles: readonly [W, I, O, Code]
  readonly steps: ErasedSteps
}

export type ErasedSteps = QuerySteps<Audience, unknown, unknown, unknown> | ErasedCommand
export type ErasedCommand = Omit<
  CommandSteps<Audience, unknown, string, unknown, unknown, unknown, unknown>,
  'unit'
> & {
  readonly unit?: Scope<unknown, unknown>
}

const close = <W extends Audience, I, O, Code extends string>(steps: unknown) =>
  ({ steps }) as Handler<W, I, O, Code>

export const query = <W extends Audience, I, State, O, Code extends string>(
  steps: QuerySteps<W, I, State, O>,
): Handler<W, I, O, Code> => close(steps)

export const command = <W extends Audience, I, Code extends string, State, Plan, Saved, O>(
  steps: CommandSteps<W, I, Code, State, Plan, Saved, O>,
): Handler<W, I, O, Code> => close(steps)

export type Handlers<C extends Contract> = {
  readonly [A in ActionName<C>]: Handler<C['actions'][A]['who'], Checked<C, A>, Output<C, A>, RefusalCode<C>>
}

export type Capability = {
  readonly contract: Contract
  readonly handlers: Readonly<Record<string, { readonly steps: ErasedSteps }>>
}

/** Binds a contract to its handlers; a missing, extra or mistyped action does not compile. */
export const implement = <C extends Contract>(contract: C, handlers: Handlers<C>): Capability => ({
  contract,
  handlers,
})
