import { initialsOf } from './initials'
import { coveringUnits, holding } from './office'
import type { MemberFacts, Profile } from './person'

type Hired = {
  readonly id: string
  readonly staffNo: string
  readonly name: string
  readonly unit: string
  readonly shopName: string
}

/** Somebody behind a shop's counter, who may redeem there and nothing else. */
export const newClerk = (
  { id, staffNo, name, unit, shopName }: Hired,
  { schoolUnit, schoolName }: Pick<MemberFacts, 'schoolUnit' | 'schoolName'>,
): Profile & { readonly rev: number } => ({
  ...holding([{ office: 'shopClerk', unit, unitName: shopName }]),
  employment: 'unknown',
  fundingUnit: '',
  paidThrough: null,
  tags: [],
  career: [],
  within: coveringUnits(unit),
  initials: initialsOf(name),
  _id: id,
  kind: 'clerk',
  staffNo,
  name,
  sex: 'unknown',
  birthday: null,
  joinedOn: null,
  phone: '',
  unit,
  unitName: shopName,
  schoolUnit,
  schoolName,
  rev: 0,
})
