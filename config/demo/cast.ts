import { newClerk } from '../../cloudfunctions/capabilities/members/domain/clerk'
import { shopUnit, type Office } from '../../cloudfunctions/capabilities/members/domain/office'
import type { PersonDoc } from '../../cloudfunctions/capabilities/members/store'
import { addMonths, dayOf, monthStart } from '../../cloudfunctions/kernel/domain/time'
import { demoUnbound } from './people'
import { person } from './person'
import { shops } from './benefits/shops'
import { branchBy, SCHOOL, SCHOOL_NAME } from './units'

const optics = branchBy('gd')
const library = branchBy('tsg')
const offices = branchBy('jg1')

const schoolOffice: Office = { office: 'schoolOfficer', unit: SCHOOL, unitName: SCHOOL_NAME }
const chairOf = ({ path, name }: typeof optics): Office => ({
  office: 'branchOfficer',
  unit: path,
  unitName: name,
})

/** The 15th of the month that lies `months` from now, in some year. */
const bornIn = (now: string, months: number, year: number) =>
  `${year}${addMonths(monthStart(dayOf(now)), months).slice(4, 7)}-15`

/** Those one can act as, and two more; their numbers are in order. */
export const cast = (now: string): readonly PersonDoc[] => {
  const of = (
    no: number,
    name: string,
    sex: 'female' | 'male',
    more: Partial<Parameters<typeof person>[0]>,
  ) => person({ no, name, sex, branch: optics, joinedOn: '2012-09-01', ...more })
  return [
    of(1, '周雅文', 'female', { openid: 'demo-member', birthday: bornIn(now, 0, 1986) }),
    of(2, '陈立新', 'male', {
      openid: 'demo-branch',
      birthday: bornIn(now, 4, 1975),
      offices: [chairOf(optics)],
    }),
    of(3, '沈敏华', 'female', {
      openid: 'demo-school',
      branch: offices,
      birthday: bornIn(now, 5, 1979),
      offices: [schoolOffice],
    }),
    of(4, '许子健', 'male', {
      openid: 'demo-staff',
      kind: 'staff',
      birthday: bornIn(now, 2, 1995),
      joinedOn: null,
    }),
    of(5, '何静怡', 'female', { openid: 'demo-late', birthday: bornIn(now, -1, 1983) }),
    of(6, '郭志平', 'male', {
      openid: 'demo-other',
      branch: library,
      birthday: bornIn(now, 7, 1972),
      offices: [chairOf(library)],
    }),
    of(7, '谢国平', 'male', { branch: offices, birthday: bornIn(now, 8, 1968), offices: [schoolOffice] }),
    of(8, '梁海燕', 'female', { birthday: bornIn(now, -1, 1990), openid: 'demo-wechat-00008' }),
    of(9, demoUnbound.name, 'female', { birthday: bornIn(now, 0, 1991) }),
  ]
}

const CLERKS = ['小邹', '小程', '小袁', '小吕']

/** One clerk behind each counter; the first one is `demo-shop`. */
export const clerks: readonly PersonDoc[] = shops.map(({ id, name }, at) => ({
  ...newClerk(
    {
      id: `clerk-${id}`,
      staffNo: `S-DEMO0${at + 1}`,
      name: CLERKS[at] ?? '',
      unit: shopUnit(SCHOOL, id),
      shopName: name,
    },
    { schoolUnit: SCHOOL, schoolName: SCHOOL_NAME },
  ),
  ...(at === 0 ? { openid: 'demo-shop' } : {}),
}))
