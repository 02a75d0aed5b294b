import type { CommitteeView, MembersContract } from '@cloud/capabilities/members/contract'
import type { Input } from '@cloud/kernel/contract/define'

type Saving = Input<MembersContract, 'saveCommittee'>
export type Seat = CommitteeView['members'][number]

export interface CommitteeForm {
  readonly kind: CommitteeView['kind']
  readonly name: string
  readonly from: string
  readonly until: string
  readonly members: readonly Seat[]
}

export const formOf = (committee: CommitteeView | undefined, today: string): CommitteeForm => ({
  kind: committee?.kind ?? 'women',
  name: committee?.name ?? '',
  from: committee?.from ?? today,
  until: committee?.until ?? '',
  members: committee?.members ?? [],
})

export const newSeat = (form: CommitteeForm): Seat => ({
  personId: null,
  name: '',
  role: form.members.length === 0 ? 'chair' : 'member',
  from: form.from,
  until: null,
})

/** Empty lines are no members. */
export const inputOf = (
  unit: string,
  committeeId: string | undefined,
  { until, members, ...form }: CommitteeForm,
): Saving => ({
  ...form,
  ...(committeeId && { committeeId }),
  unit,
  until: until || null,
  members: members.filter(({ name }) => name.trim() !== ''),
})
