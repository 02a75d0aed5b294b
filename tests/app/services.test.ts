import type { Me } from '@cloud/capabilities/members/contract'
import { groupsFor, search } from '@/pages/services/find'
import { serviceGroups } from '@/services'

type Profile = NonNullable<Me['profile']>

const somebody: Profile = {
  ...{ id: 'p1', name: '李晓华', staffNo: '0420', kind: 'member', unitName: '光电学院分会' },
  ...{ schoolName: '示范大学', joinedOn: null, phoneMasked: '', offices: [], duties: [] },
  ...{ employment: 'tenured', fundingUnit: '', paidThrough: null, tags: [] },
}
const seenBy = (profile: Partial<Profile> | null) =>
  groupsFor(serviceGroups, {
    bound: profile !== null,
    profile: profile && { ...somebody, ...profile },
  })
const titles = (groups: ReturnType<typeof seenBy>) =>
  groups.flatMap(({ services }) => services.map(({ title }) => title))

test('a stranger finds what the union offers, and no officer’s tools', () => {
  expect(titles(seenBy(null))).toEqual(expect.arrayContaining(['活动报名', '我的报名']))
  expect(titles(seenBy(null))).not.toContain('活动管理')
})

test('before it is known who asks, the page is the one of a stranger', () => {
  expect(groupsFor(serviceGroups, undefined)).toEqual(seenBy(null))
})

test('an officer finds the tools of her duties last, so that nothing jumps', () => {
  const groups = seenBy({ duties: ['activities'] })

  expect(groups.at(-1)).toMatchObject({ title: '干部工作台', services: [{ title: '活动管理' }] })
  expect(groups.slice(0, -1)).toEqual(seenBy({}))
})

test('a clerk sees the shop’s tools and nothing that is for members', () => {
  const groups = seenBy({ kind: 'clerk', duties: ['redeem'] })

  expect(groups.at(-1)).toMatchObject({ title: '门店', services: [{ title: '扫码核销' }, { title: '验卡' }] })
  expect(titles(groups)).not.toContain('我的报名')
})

test.each([
  ['秋游', '活动报名'],
  ['我想报名讲座', '活动报名'],
  ['不去了', '我的报名'],
  ['蛋糕', '我的福利'],
  ['入会', '申请入会'],
])('“%s” leads to %s', (typed, title) => {
  expect(search(seenBy({}), typed)[0]).toMatchObject({ title })
})

test('words that mean nothing here find nothing', () => {
  expect(search(seenBy({}), '股票')).toEqual([])
})
