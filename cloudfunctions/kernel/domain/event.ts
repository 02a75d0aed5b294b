/** Something that happened, written in the same document write that made it true. */
export type DomainEvent<Type extends string = string> = {
  readonly id: string
  readonly type: Type
  readonly at: string
  /** The person who did it; `system` for timers. */
  readonly by: string
  /** The document it happened to. */
  readonly subject: string
  readonly data: Readonly<Record<string, unknown>>
  /** Values of people: whoever reacts gets them, the audit chain, which nobody can shorten, does not. */
  readonly personal?: Readonly<Record<string, unknown>>
}

/** What a document carries until the timer has moved its events to the audit log. */
export type Pending = { readonly pending?: readonly DomainEvent[]; readonly pendingAt?: string }

/** Time, identity and a fresh id: everything an event needs that a rule must not fetch itself. */
export type Occasion = { readonly at: string; readonly by: string; readonly id: string }

/** One occasion gives at most one event of a type. */
export const happened = <Type extends string>(
  occasion: Occasion,
  type: Type,
  subject: string,
  data: DomainEvent['data'] = {},
  personal?: DomainEvent['personal'],
): DomainEvent<Type> => ({
  ...occasion,
  id: `${occasion.id}-${type}`,
  type,
  subject,
  data,
  ...(personal && { personal }),
})
