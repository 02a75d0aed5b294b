import { accept, refuse, type Decision } from '../../../kernel/domain/decision'
import type { Entitlement } from '../contract'

export type Shop = {
  /** Names the bakery in its school, so it stays the same from year to year: clerks hold their grant by it. */
  readonly id: string
  readonly name: string
  readonly address: string
  /** Null: no limit. */
  readonly stock: number | null
}

/** What a school hands out in a year, and under which conditions. */
export type Programme = {
  readonly _id: string
  readonly kind: Entitlement['kind']
  readonly year: number
  /** Path of the school. */
  readonly unit: string
  readonly title: string
  /** Half-open, Beijing days; null for birthdays, whose window is the birth month. */
  readonly from: string | null
  readonly before: string | null
  readonly pickUpDays: number
  readonly lateDays: number
  readonly lateClaimDays: number
  /** Fen; null: 政策标准未配置. */
  readonly faceValue: number | null
  readonly howTo: string
  readonly source: string
  readonly shops: readonly Shop[]
  /** Grows with every change; a voucher names the one it was given under. */
  readonly version: number
}

export type Draft = Omit<Programme, '_id' | 'unit' | 'version' | 'shops' | 'from' | 'before'> & {
  readonly from?: string | undefined
  readonly before?: string | undefined
  readonly shops: readonly (Omit<Shop, 'id'> & { readonly id?: string | undefined })[]
}

/** "Only one of a kind and year per school" is the id. */
export const programmeIdOf = (kind: Programme['kind'], year: number, school: string): string =>
  `${kind}-${year}-${school.split('/').filter(Boolean).join('_')}`

/**
 * The programme a draft describes.
 * @param seed letters and digits that nobody else has; new shops are named after it
 */
export const programmeOf = (
  draft: Draft,
  school: string,
  before: Programme | null,
  seed: string,
): Programme => {
  const isBirthday = draft.kind === 'birthday'
  return {
    ...draft,
    _id: programmeIdOf(draft.kind, draft.year, school),
    unit: school,
    from: (isBirthday ? null : draft.from) ?? null,
    before: (isBirthday ? null : draft.before) ?? null,
    shops: draft.shops.map((shop, at) => ({ ...shop, id: shop.id ?? `${seed}-${at}` })),
    version: (before?.version ?? 0) + 1,
  }
}

/**
 * A programme as saved. A limited shop can be given less only down to what is already claimed there.
 * @param taken what is claimed at each limited shop, by shop id
 */
export const decideSave = (
  programme: Programme,
  taken: ReadonlyMap<string, number>,
): Decision<Programme, 'stockTooSmall'> => {
  const isTooSmall = ({ id, stock }: Shop) => stock !== null && stock < (taken.get(id) ?? 0)
  return programme.shops.some(isTooSmall) ? refuse('stockTooSmall') : accept(programme)
}
