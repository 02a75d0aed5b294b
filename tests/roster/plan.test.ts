import { planRow, type Known, type Setting } from '@cloud/capabilities/members/domain/roster/diff'
import type { RosterRow } from '@cloud/capabilities/members/domain/roster/row'
import { unitKey, unitsByKey } from '@cloud/capabilities/members/domain/roster/units'
import { aPerson, BRANCH, OTHER_BRANCH, SCHOOL, schoolOffice } from '../support/build-members'

const today = '2026-06-10'
const units = unitsByKey([
  { path: BRANCH, name: '光电学院分会', names: [{ name: '光学工程系' }] },
  { path: OTHER_BRANCH, name: '图书馆分会', names: [] },
  { path: `${SCHOOL}old/`, name: '激光所', names: [], closedOn: '2025-01-01', mergedInto: BRANCH },
])
const setting: Setting = {
  school: { path: SCHOOL, name: '沪上理工示范大学' },
  scope: SCHOOL,
  heedsOffices: true,
  today,
  unitOf: (name) => units.get(unitKey(name)),
}
const silent: RosterRow = {
  row: 2,
  staffNo: 'P1',
  name: '周明',
  unitName: '光电学院',
  phone: null,
  birthday: null,
  sex: null,
  joinedOn: null,
  employment: null,
  fundingUnit: null,
  paidThrough: null,
  tags: null,
  office: null,
}
const known = (more: Partial<Known> = {}): Known => aPerson({ _id: 'p1', ...more })
const planned = (row: Partial<RosterRow>, person: Known | undefined = known()) =>
  planRow({ ...silent, ...row }, person, setting)

describe('what a row means for somebody who is known', () => {
  it('an empty cell says nothing', () => {
    expect(planned({})).toEqual({ does: 'nothing', remarks: [] })
  })

  it.each<[string, Partial<RosterRow>, Partial<Known>, object]>([
    ['a new phone', { phone: '19911112222' }, {}, { phone: ['19900001234', '19911112222'] }],
    ['another branch', { unitName: '图书馆' }, {}, { unit: ['光电学院分会', '图书馆分会'] }],
    [
      'tags in another order are the same',
      { tags: ['b', 'a'], phone: '19911112222' },
      { tags: ['a', 'b'] },
      { phone: ['19900001234', '19911112222'] },
    ],
    [
      'employment for the first time',
      { employment: 'tenured' },
      { employment: 'unknown' },
      { employment: ['未登记', '在编'] },
    ],
    [
      '退休',
      { employment: 'retired' },
      { employment: 'tenured' },
      { state: ['会员', '退休'], employment: ['在编', '退休'] },
    ],
    [
      'a day of joining for one who had none',
      { joinedOn: '2020-01-01' },
      { kind: 'staff', joinedOn: null },
      { state: ['教职工（未入会）', '会员'], joinedOn: ['', '2020-01-01'] },
    ],
    [
      'somebody who had left is back',
      { joinedOn: '2015-09-01' },
      { kind: 'gone' },
      { state: ['已离开', '会员'] },
    ],
  ])('%s', (_what, row, person, fields) => {
    expect(planned(row, known(person))).toMatchObject({ does: 'change', fields })
  })

  it.each<[string, Partial<RosterRow>, Partial<Known>]>([
    ['a branch under the name it had before', { unitName: '光学工程系' }, {}],
    ['the branch of somebody in one of its groups', {}, { unit: `${BRANCH}g1/`, unitName: '激光小组' }],
    ['the day of joining of somebody who has resigned', { joinedOn: '2015-09-01' }, { kind: 'staff' }],
    ['在编 for somebody who has retired', { employment: 'tenured' }, { kind: 'retired' }],
  ])('%s changes nothing', (_what, row, person) => {
    expect(planned(row, known(person))).toMatchObject({ does: 'nothing' })
  })

  it('a transfer ends the office over the branch that she leaves', () => {
    const office = { office: 'branchOfficer', unit: BRANCH, unitName: '光电学院分会' } as const
    const plan = planned({ unitName: '图书馆' }, known({ offices: [office] }))
    expect(plan).toMatchObject({ does: 'change', amendment: { offices: [{ unit: BRANCH, until: today }] } })
  })

  it.each<[string, Partial<RosterRow>, Partial<Known>, string]>([
    ['a branch that is no more', { unitName: '激光所' }, {}, '部门“激光所”已经并入光电学院分会'],
    ['a clerk’s number', {}, { kind: 'clerk' }, '工号 P1 是门店店员的编号'],
  ])('%s is rejected', (_what, row, person, text) => {
    expect(planned(row, known(person))).toEqual({ does: 'reject', text })
  })

  it('nobody beneath changes the phone of somebody who acts for more than their unit', () => {
    const above = { ...schoolOffice, unit: '/shjy/' }
    const officer = known({ ...aPerson({ _id: 'p1', offices: [above] }) })
    expect(planned({ phone: '19911112222' }, officer)).toMatchObject({ does: 'reject' })
    const command = { ...setting, heedsOffices: false }
    expect(planRow({ ...silent, phone: '19911112222' }, officer, command)).toMatchObject({ does: 'change' })
  })
})

describe('what a row means for somebody new', () => {
  it.each<[Partial<RosterRow>, object]>([
    [{}, { from: today, standing: { state: 'staff', employment: 'unknown', fundingUnit: '' } }],
    [
      { joinedOn: '2010-09-01' },
      { from: '2010-09-01', standing: { state: 'member', joinedOn: '2010-09-01' } },
    ],
    [{ joinedOn: '1990-09-01', employment: 'retired' }, { standing: { state: 'retired' } }],
    [
      { tags: ['劳模'], paidThrough: '2026-06' },
      { tags: ['劳模'], paidThrough: '2026-06' },
    ],
  ])('%j', (row, person) => {
    expect(planRow({ ...silent, ...row }, undefined, setting)).toMatchObject({ does: 'add', person })
  })
})
