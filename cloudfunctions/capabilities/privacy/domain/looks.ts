import type { Look } from '../contract'
import { fieldLabels, lookLabels, type LookKind, type RevealField } from '../labels'

export type SeenLook = {
  readonly _id: string
  readonly kind: LookKind
  readonly at: string
  /** Who looked; her name is looked up when it is shown, so that no copy of it stays. */
  readonly by: string
  /** In words. */
  readonly office: string
  readonly fields: readonly RevealField[]
  /** In words. */
  readonly purpose: string
  /** Path of the unit whose people were exported. */
  readonly unit?: string
}

const whatOf = ({ kind, fields }: SeenLook): string => {
  const named = fields.map((field) => fieldLabels[field]).join('、')
  return named === '' ? lookLabels[kind] : `${lookLabels[kind]}：${named}`
}

/** `who` names whoever looked, masked. */
export const lookView = (look: SeenLook, who: string): Look => ({
  id: look._id,
  kind: look.kind,
  at: look.at,
  who,
  office: look.office,
  what: whatOf(look),
  purpose: look.purpose,
})

type Placed = { readonly _id: string; readonly at: string }

const isNewer = (one: Placed, other: Placed): boolean =>
  one.at === other.at ? one._id > other._id : one.at > other.at

/** The newest `most` of several lists that are each newest first. */
export const newest = <T extends Placed>(lists: readonly (readonly T[])[], most: number): T[] =>
  lists
    .flat()
    .sort((one, other) => (isNewer(one, other) ? -1 : 1))
    .slice(0, most)
