import type { MembersContract } from '@cloud/capabilities/members/contract'
import type { Input } from '@cloud/kernel/contract/define'

type Enrolling = Input<MembersContract, 'enrol'>

export interface Enrolment {
  readonly staffNo: string
  readonly name: string
  readonly unit: string
  readonly sex: NonNullable<Enrolling['sex']>
  readonly birthday: string
  readonly phone: string
  readonly employment: NonNullable<Enrolling['employment']>
  readonly fundingUnit: string
  readonly joinedOn: string
  readonly from: string
  readonly why: string
}

export const emptyEnrolment = (today: string): Enrolment => ({
  staffNo: '',
  name: '',
  unit: '',
  sex: 'unknown',
  birthday: '',
  phone: '',
  employment: 'tenured',
  fundingUnit: '',
  joinedOn: '',
  from: today,
  why: '',
})

/** Days that are left empty are not known. */
export const enrolmentOf = ({ birthday, joinedOn, ...rest }: Enrolment): Enrolling => ({
  ...rest,
  birthday: birthday || null,
  joinedOn: joinedOn || null,
})
