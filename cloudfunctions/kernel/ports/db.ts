/** A collection with its indexes; the deployment creates both from these declarations. */
export type Collection<T> = {
  readonly name: string
  readonly indexes: Readonly<Record<string, Index>>
  /** Never present; carries the document type. */
  readonly document?: T
}

/** Fields in order; `-at` sorts descending. */
export type Index = {
  readonly fields: readonly string[]
  readonly unique?: boolean
  readonly sparse?: boolean
}

/**
 * A list is paged by its order, so equal values need `_id` behind them, and an index serves the order only
 * if it has it too. Not in unique ones (it would make every value unique) nor in sparse ones (every document
 * has an `_id`, so none would be left out).
 */
export const endsWithId = ({ unique, sparse }: Index): boolean => !unique && !sparse

/** The direction of an index's last field, which is that of the `_id` behind it. */
export const directionOf = ({ fields }: Index): 'asc' | 'desc' =>
  fields.at(-1)?.startsWith('-') ? 'desc' : 'asc'

export const collection = <T extends { readonly _id: string }>(
  name: string,
  indexes: Readonly<Record<string, Index>>,
): Collection<T> => ({ name, indexes })

/** The sweep finds documents with unmoved events by this; every collection that carries events spreads it in. */
export const pendingIndex = { pending: { fields: ['pendingAt'], sparse: true } } as const satisfies Record<
  string,
  Index
>

/** A condition or a change other than plain equality or assignment. */
export type Operator = {
  readonly operator:
    | 'gt'
    | 'gte'
    | 'lt'
    | 'lte'
    | 'between'
    | 'exists'
    | 'oneOf'
    | 'size'
    | 'inc'
    | 'push'
    | 'unset'
    | 'replace'
  readonly value: unknown
}

const operator =
  (name: Operator['operator']) =>
  (value: unknown): Operator => ({ operator: name, value })

export const gt = operator('gt')
export const gte = operator('gte')
export const lt = operator('lt')
export const lte = operator('lte')
/** Half-open: from `from` on, before `to`. */
export const between = (from: string, to: string): Operator => ({ operator: 'between', value: [from, to] })
/** Behind every text that a person writes or a path holds. */
const LAST = '\uffff'
/** Texts that begin with `prefix`: one range of an index. */
export const startsWith = (prefix: string): Operator => between(prefix, `${prefix}${LAST}`)
export const oneOf = (values: readonly unknown[]): Operator => ({ operator: 'oneOf', value: values })
export const size = operator('size')
export const present: Operator = { operator: 'exists', value: true }
export const absent: Operator = { operator: 'exists', value: false }

export const inc = (by: number): Operator => ({ operator: 'inc', value: by })
export const push = (items: readonly unknown[]): Operator => ({ operator: 'push', value: items })
export const unset: Operator = { operator: 'unset', value: null }
/** Nested objects merge by default; this puts the new one in place of the old. */
export const replace = operator('replace')

/** Dotted paths allowed; a value is equality, an operator is itself. */
export type Where = Readonly<Record<string, unknown>>
export type Change = Readonly<Record<string, unknown>>

export type Find = {
  /** Equality on the index's first fields, at most one range on the next. */
  readonly where: Where
  /** 1..100 */
  readonly limit: number
  /** Continue behind this document (keyset, never skip). */
  readonly after?: Readonly<Record<string, unknown>> | undefined
}

/**
 * The document database, as narrow as the product needs it. One method call is one database call.
 * Errors other than those named here are faults.
 */
export type Db = {
  readonly get: <T>(from: Collection<T>, id: string) => Promise<T | null>
  /** Documents in the order of the index's fields behind the equality prefix, then `_id`. */
  readonly find: <T>(from: Collection<T>, index: string, find: Find) => Promise<readonly T[]>
  readonly count: <T>(from: Collection<T>, index: string, where: Where) => Promise<number>
  /** False when a document with this id, or this value of a unique index, exists. */
  readonly insert: <T>(into: Collection<T>, document: T) => Promise<boolean>
  /**
   * The guarded write: changes at most one document that satisfies `where`.
   * Gives the changed document, or null when no document did or a unique index forbids the change.
   */
  readonly update: <T>(into: Collection<T>, where: Where, change: Change) => Promise<T | null>
  /**
   * The guarded write of one document without the document in the answer: for a large one of which nobody wants
   * to know more than the guard says. False when it did not satisfy `where`.
   */
  readonly amend: <T>(
    into: Collection<T>,
    where: Where & { readonly _id: string },
    change: Change,
  ) => Promise<boolean>
  /** The guarded removal: of the one document with this `_id`, if it satisfies the rest of `where`. */
  readonly remove: <T>(from: Collection<T>, where: Where & { readonly _id: string }) => Promise<boolean>
}

/** The plan's rate limit was hit; nothing was read or written. */
export class Overloaded extends Error {}
