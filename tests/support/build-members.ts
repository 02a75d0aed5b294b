import { holding, type Office } from '@cloud/capabilities/members/domain/office'
import { membersStore, type PersonDoc } from '@cloud/capabilities/members/store'
import type { Db } from '@cloud/kernel/ports/db'

export const CITY = '/shjy/'
export const SCHOOL = '/shjy/slsf/'
export const BRANCH = '/shjy/slsf/gd/'
export const OTHER_BRANCH = '/shjy/slsf/tsg/'

/** Offices as builders' shorthand. */
export const branchOffice = (unit = BRANCH, unitName = '光电学院分会'): Office => ({
  office: 'branchOfficer',
  unit,
  unitName,
})
export const schoolOffice: Office = { office: 'schoolOfficer', unit: SCHOOL, unitName: '沪上理工示范大学' }
export const clerkOffice = (shopId: string, shopName = '甜语烘焙'): Office => ({
  office: 'shopClerk',
  unit: `${SCHOOL}shop-${shopId}/`,
  unitName: shopName,
})

type Given = Partial<Omit<PersonDoc, 'grants' | 'grantKeys'>> & { readonly _id: string }

/** A member of the branch 光电学院分会, unless told otherwise. Her staff number follows from her id. */
export const aPerson = ({ offices = [], ...given }: Given): PersonDoc => ({
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
  rev: 0,
  ...holding(offices),
  ...given,
})

/** Writes people past the handlers. */
export const putPeople = async (db: Db, ...people: readonly PersonDoc[]): Promise<void> => {
  const put = await Promise.all(people.map((person) => db.insert(membersStore, person)))
  if (!put.every(Boolean)) throw new Error('somebody with this id, openid or staff number is there already')
}
