import type {
  ChangeDoc,
  CommitteeDoc,
  CountsDoc,
  NewcomerDoc,
  PersonDoc,
} from '../../cloudfunctions/capabilities/members/store'
import { coveringUnits } from '../../cloudfunctions/capabilities/members/domain/office'
import { countedFrom, tallied } from '../../cloudfunctions/capabilities/members/domain/tally'
import { addDays, dayOf, instantAt } from '../../cloudfunctions/kernel/domain/time'
import { branchBy, demoUnits, SCHOOL, SCHOOL_NAME } from './units'

/** The numbers of every unit, as the timer would have counted them. */
export const demoCounts = (people: readonly PersonDoc[], now: string): readonly CountsDoc[] => {
  const counts = new Map<string, CountsDoc>()
  const present = people.filter(({ kind }) => kind !== 'gone')
  for (const { _id, path, parent, name, level } of [...demoUnits.all].reverse()) {
    const below = [...counts.values()].filter((one) => one.parent === path)
    const own = tallied(present.filter(({ unit }) => unit === path))
    counts.set(path, {
      _id,
      unit: path,
      parent,
      name,
      level,
      ...countedFrom(own, below),
      countedAt: now,
      marks: 0,
    })
  }
  return [...counts.values()]
}

const KINDS = [
  ['women', '女职工委员会', 'female'],
  ['audit', '经费审查委员会', null],
  ['proposals', '提案工作委员会', null],
  ['welfare', '福利工作委员会', null],
] as const

/** Committees of the school with members from many branches; their term began a year and a half ago. */
export const demoCommittees = (people: readonly PersonDoc[], now: string): readonly CommitteeDoc[] => {
  const from = addDays(dayOf(now), -540)
  const until = addDays(from, 5 * 365)
  return KINDS.map(([kind, name, sex], nth) => {
    const able = people.filter((one) => one.kind === 'member' && (sex === null || one.sex === sex))
    const chosen = able.filter((_one, at) => at % 97 === 11 + nth).slice(0, 7)
    return {
      ...{ _id: `demo-${kind}`, unit: SCHOOL, unitName: SCHOOL_NAME, kind, name, from, until },
      members: chosen.map((one, at) => ({
        personId: one._id,
        name: one.name,
        role: at === 0 ? 'chair' : at === 1 ? 'deputy' : 'member',
        from,
        until: null,
      })),
      closedOn: null,
      version: 1,
    }
  })
}

/** Two who are on no roster and wait for their branch. */
export const demoNewcomers = (now: string): readonly NewcomerDoc[] =>
  [
    ['陆一鸣', 'gd', '80001', '上周入职，在光电学院做博士后。'],
    ['钱雨桐', 'tsg', '80002', '图书馆新来的同事。'],
  ].map(([name = '', code = '', staffNo = '', note = ''], at) => {
    const { path: unit, name: unitName } = branchBy(code)
    return {
      ...{ _id: `demo-newcomer-${at}`, openid: `demo-newcomer-${at}`, name, staffNo, note, unit, unitName },
      ...{ phone: `1990009000${at}`, employment: 'contract', schoolUnit: SCHOOL, schoolName: SCHOOL_NAME },
      ...{ state: 'open', reason: '', at: instantAt(addDays(dayOf(now), -1 - at), '09:30') },
      ...{ todo: coveringUnits(unit), from: null, answeredBy: null, version: 1 },
    } as const
  })

/** What the member one acts as finds in her history. */
export const demoChanges = (now: string): readonly ChangeDoc[] => {
  const base = { personId: 'p00001', by: 'p00003', byName: '沈*华' }
  const at = (days: number) => instantAt(addDays(dayOf(now), -days), '14:20')
  return [
    {
      ...{ ...base, _id: 'demo-change-1', at: at(400), from: addDays(dayOf(now), -400), what: 'transferred' },
      why: '学院调整',
      fields: { unit: ['理学院分会', '光电学院分会'] },
    },
    {
      ...{ ...base, _id: 'demo-change-2', at: at(60), from: null, what: 'corrected', why: '本人申请更正' },
      fields: { phone: ['19900000001', '19900000007'] },
    },
  ]
}
