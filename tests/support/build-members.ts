import { withCareer } from '@cloud/capabilities/members/domain/enrol'
import { holding, type Office } from '@cloud/capabilities/members/domain/office'
import { membersStore, unitsStore, type PersonDoc } from '@cloud/capabilities/members/store'
import { unitAt } from '@cloud/capabilities/members/units'
import { NOTICE_VERSION } from '@cloud/capabilities/privacy/labels'
import type { Db } from '@cloud/kernel/ports/db'

export const CITY = '/shjy/'
export const SCHOOL = '/shjy/slsf/'
export const BRANCH = '/shjy/slsf/gd/'
export const OTHER_BRANCH = '/shjy/slsf/tsg/'
export const OTHER_SCHOOL = '/shjy/other/'

/** The tree that the people below stand in, and a second school. */
export const theUnits = [
  unitAt(CITY, '示范市教育工会', 'city', ''),
  unitAt(SCHOOL, '沪上理工示范大学', 'school', CITY),
  unitAt(BRANCH, '光电学院分会', 'branch', SCHOOL),
  unitAt(OTHER_BRANCH, '图书馆分会', 'branch', SCHOOL),
  unitAt(OTHER_SCHOOL, '别的学校', 'school', CITY),
  unitAt(`${OTHER_SCHOOL}a/`, '甲分会', 'branch', OTHER_SCHOOL),
]

export const putUnits = async (db: Db): Promise<void> => {
  for (const unit of theUnits) await db.insert(unitsStore, unit)
}

/** Offices as builders' shorthand. */
export const branchOffice = (unit = BRANCH, unitName = '光电学院分会'): Office => ({
  office: 'branchOfficer',
  unit,
  unitName,
})
export const cityOffice: Office = { office: 'cityOfficer', unit: CITY, unitName: '示范市教育工会' }
export const schoolOffice: Office = { office: 'schoolOfficer', unit: SCHOOL, unitName: '沪上理工示范大学' }
export const clerkOffice = (shopId: string, shopName = '甜语烘焙'): Office => ({
  office: 'shopClerk',
  unit: `${SCHOOL}shop-${shopId}/`,
  unitName: shopName,
})

type Given = Partial<Omit<PersonDoc, 'grants' | 'grantKeys'>> & { readonly _id: string }

/**
 * A member of the branch 光电学院分会, unless told otherwise. Her staff number follows from her id, her career from
 * what she is, and what is written beside it for the indexes from the career.
 */
export const aPerson = ({ offices = [], ...given }: Given): PersonDoc =>
  withCareer({
    kind: 'member',
    staffNo: given._id.toUpperCase(),
    name: '周明',
    sex: 'female',
    birthday: '1985-06-12',
    joinedOn: '2015-09-01',
    phone: '19900001234',
    unit: BRANCH,
    unitName: '光电学院分会',
    schoolUnit: SCHOOL,
    schoolName: '沪上理工示范大学',
    employment: 'tenured',
    fundingUnit: '',
    paidThrough: null,
    tags: [],
    rev: 0,
    consent: { version: NOTICE_VERSION, at: '2026-01-01T00:00:00.000Z' },
    ...holding(offices),
    ...given,
  })

/** Writes people past the handlers. */
export const putPeople = async (db: Db, ...people: readonly PersonDoc[]): Promise<void> => {
  const put = await Promise.all(people.map((person) => db.insert(membersStore, person)))
  if (!put.every(Boolean)) throw new Error('somebody with this id, openid or staff number is there already')
}
