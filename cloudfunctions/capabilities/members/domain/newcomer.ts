import type { newcomerLabels } from '../labels'
import type { Employment } from './career'
import { coveringUnits } from './office'

export type Newcomer = {
  /** From the account: one introduction at a time. */
  readonly _id: string
  readonly openid: string
  readonly name: string
  readonly staffNo: string
  readonly phone: string
  readonly employment: Employment
  readonly note: string
  readonly unit: string
  readonly unitName: string
  readonly schoolUnit: string
  readonly schoolName: string
  readonly state: keyof typeof newcomerLabels
  readonly reason: string
  readonly at: string
  /** Every unit whose officers may answer; empty once answered. */
  readonly todo: readonly string[]
  /** The first day of her record, set by the answer. */
  readonly from: string | null
  readonly answeredBy: string | null
  readonly version: number
}

type Said = Omit<Newcomer, 'state' | 'reason' | 'at' | 'todo' | 'version' | 'from' | 'answeredBy'>

/** A first introduction, or a new one after an answer. */
export const introducedFrom = (said: Said, known: Newcomer | null, now: string): Newcomer => ({
  ...said,
  state: 'open',
  reason: '',
  at: now,
  todo: coveringUnits(said.unit),
  from: null,
  answeredBy: null,
  version: (known?.version ?? 0) + 1,
})

type Answer = Pick<Newcomer, 'reason' | 'from'> & {
  readonly state: 'admitted' | 'turnedAway'
  readonly by: string
}

export const answered = (newcomer: Newcomer, { state, reason, from, by }: Answer): Newcomer => ({
  ...newcomer,
  state,
  reason,
  from,
  answeredBy: by,
  todo: [],
  version: newcomer.version + 1,
})
