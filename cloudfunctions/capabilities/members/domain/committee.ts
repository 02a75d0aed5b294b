import type { committeeLabels, roleLabels } from '../labels'

export type Committee = {
  readonly _id: string
  readonly unit: string
  readonly unitName: string
  readonly kind: keyof typeof committeeLabels
  readonly name: string
  /** Its term, half-open. */
  readonly from: string
  readonly until: string | null
  readonly members: readonly {
    readonly personId: string | null
    readonly name: string
    readonly role: keyof typeof roleLabels
    readonly from: string
    readonly until: string | null
  }[]
  /** First day on which it is no more. */
  readonly closedOn: string | null
  readonly version: number
}
