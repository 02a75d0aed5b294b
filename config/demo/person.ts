import { withCareer } from '../../cloudfunctions/capabilities/members/domain/enrol'
import { holding, type Office } from '../../cloudfunctions/capabilities/members/domain/office'
import type { PersonDoc } from '../../cloudfunctions/capabilities/members/store'
import { NOTICE_VERSION } from '../../cloudfunctions/capabilities/privacy/labels'
import { SCHOOL, SCHOOL_NAME, type Branch } from './units'

type Given = Partial<Omit<PersonDoc, 'grants' | 'grantKeys'>> & {
  readonly no: number
  readonly branch: Branch
  readonly name: string
}

const digits = (number: number, length: number) => String(number).padStart(length, '0')

/** 199-0000-xxxx: numbers that are nobody's. */
const phoneOf = (no: number) => `1990000${digits(no * 7, 4)}`

/** Somebody on the demo roster by her number. */
export const person = ({ no, branch, offices = [] as readonly Office[], ...given }: Given): PersonDoc =>
  withCareer({
    _id: `p${digits(no, 5)}`,
    kind: 'member',
    staffNo: digits(no, 5),
    sex: 'unknown',
    birthday: null,
    joinedOn: null,
    phone: phoneOf(no),
    unit: branch.path,
    unitName: branch.name,
    schoolUnit: SCHOOL,
    schoolName: SCHOOL_NAME,
    employment: 'tenured',
    fundingUnit: '',
    paidThrough: null,
    tags: [],
    rev: 0,
    consent: { version: NOTICE_VERSION, at: '2026-03-02T02:00:00.000Z' },
    ...holding(offices),
    ...given,
  })
