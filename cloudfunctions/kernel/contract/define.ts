import type * as z from 'zod'

/**
 * Who may call an action; checked before the input is looked at.
 * `anyone`: strangers too. `known`: bound to somebody on the roster. `member`: a member of the union.
 * `{ duty }`: holds a grant of that duty somewhere; the handler then names the unit it touches.
 */
export type Audience = 'anyone' | 'known' | 'member' | { readonly duty: string }

export type Action = {
  readonly kind: 'query' | 'command'
  readonly who: Audience
  readonly input: z.ZodType
  readonly output: z.ZodType
}

export type Contract = {
  readonly name: string
  /** Refusal code → the sentence a person reads. */
  readonly errors: Readonly<Record<string, string>>
  readonly actions: Readonly<Record<string, Action>>
}

export const query = <const W extends Audience, I extends z.ZodType, O extends z.ZodType>(
  who: W,
  input: I,
  output: O,
) => ({ kind: 'query', who, input, output }) as const

export const command = <const W extends Audience, I extends z.ZodType, O extends z.ZodType>(
  who: W,
  input: I,
  output: O,
) => ({ kind: 'command', who, input, output }) as const

export const contract = <const C extends Contract>(definition: C): C => definition

export type ActionName<C extends Contract> = keyof C['actions'] & string
/** What a caller sends. */
export type Input<C extends Contract, A extends ActionName<C>> = z.input<C['actions'][A]['input']>
/** What a handler receives: checked, with defaults filled in. */
export type Checked<C extends Contract, A extends ActionName<C>> = z.output<C['actions'][A]['input']>
export type Output<C extends Contract, A extends ActionName<C>> = z.output<C['actions'][A]['output']>
export type RefusalCode<C extends Contract> = keyof C['errors'] & string
