import { programmeIdOf } from '../../cloudfunctions/capabilities/benefits/domain/programme'
import { branchOf } from '../../cloudfunctions/capabilities/members/domain/office'
import type { PersonDoc } from '../../cloudfunctions/capabilities/members/store'
import {
  decideSubmit,
  decideVerdict,
  type Verdict,
} from '../../cloudfunctions/capabilities/requests/domain/decide'
import type { Application, RequestRecord } from '../../cloudfunctions/capabilities/requests/domain/request'
import { addDays, addMonths, dayOf, instantAt, monthStart } from '../../cloudfunctions/kernel/domain/time'
import { branchBy, SCHOOL, SCHOOL_NAME } from './units'

type Given = { readonly daysAgo: number; readonly reason: string; readonly verdicts?: readonly Verdict[] }

const levelsFor = ({ unit, unitName }: PersonDoc): Application['levels'] => [
  { level: 'branch', unit: branchOf(unit, SCHOOL), unitName },
  { level: 'school', unit: SCHOOL, unitName: SCHOOL_NAME },
]

const applicantOf = (person: PersonDoc) => ({
  applicantId: person._id,
  applicantName: person.name,
  unit: person.unit,
  unitName: person.unitName,
  levels: levelsFor(person),
  details: {},
})

const join = (person: PersonDoc, reason: string): Application => ({
  ...applicantOf(person),
  kind: 'join',
  programmeId: null,
  title: '申请入会',
  summary: '教职工申请加入工会',
  reason,
})

/** For a birthday of last month. */
const late = (person: PersonDoc, reason: string, now: string): Application => {
  const month = addMonths(monthStart(dayOf(now)), -1)
  const year = Number(month.slice(0, 4))
  return {
    ...applicantOf(person),
    kind: 'lateClaim',
    programmeId: programmeIdOf('birthday', year, SCHOOL),
    title: '补领生日蛋糕券',
    summary: `${year} 年 ${Number(month.slice(5, 7))} 月生日，当时没有领`,
    reason,
  }
}

/** Handed in and decided by the rules themselves, by whoever holds the office. */
const processed = (
  application: Application,
  given: Given,
  people: readonly PersonDoc[],
  now: string,
): RequestRecord => {
  const at = (day: number, time: string) => instantAt(addDays(dayOf(now), day - given.daysAgo), time)
  const who = { id: application.applicantId, now: at(0, '10:20'), key: null }
  const submission = { existing: null, application, isMember: false, isAllowed: true }
  const submitted = decideSubmit(submission, who)
  if (!submitted.ok) throw new Error(submitted.code)
  return (given.verdicts ?? []).reduce((record, verdict, step) => {
    const { unit } = record.steps[record.stepIndex] ?? { unit: '' }
    const id = people.find(({ grantKeys }) => grantKeys.includes(`requests@${unit}`))?._id ?? ''
    const officer = { id, units: [unit], isVacant: false }
    const decided = decideVerdict(record, officer, verdict, { id, now: at(step + 1, '15:40'), key: null })
    if (!decided.ok) throw new Error(decided.code)
    return decided.plan.next
  }, submitted.plan.next)
}

const approved: Verdict = { outcome: 'approved', reason: '' }
const returned: Verdict = { outcome: 'returned', reason: '请补充所在课题组和入职时间' }
const refused: Verdict = { outcome: 'refused', reason: '上个月已经由家属代领过了' }

/** Requests at every stage. `late` are members whose month has passed without a claim. */
export const demoRequests = (
  people: readonly PersonDoc[],
  lateOnes: readonly PersonDoc[],
  now: string,
): readonly RequestRecord[] => {
  const staffOf = (code: string, nth = 0) =>
    people.filter(
      ({ _id, kind, unit }) => kind === 'staff' && unit === branchBy(code).path && _id !== 'p00004',
    )[nth]
  const lateIn = (code: string) =>
    lateOnes
      .filter(({ _id, unit, offices }) => _id !== 'p00005' && !offices.length && unit === branchBy(code).path)
      .slice(0, 1)
  const [optics] = lateIn('gd')
  const [one, two, three, four] = ['jx', 'gl', 'ny', 'lx', 'by', 'wy', 'hq'].flatMap(lateIn)
  const wanted: readonly (readonly [PersonDoc | undefined, 'join' | 'late', Given])[] = [
    [staffOf('gd'), 'join', { daysAgo: 1, reason: '今年入职，想加入工会，参加分会活动。' }],
    [optics, 'late', { daysAgo: 2, reason: '上个月出差一个月，没有来得及领。' }],
    [staffOf('tsg'), 'join', { daysAgo: 1, reason: '合同已经转为长期，申请入会。' }],
    [one, 'late', { daysAgo: 4, reason: '住院没能领取，有出院记录。', verdicts: [approved] }],
    [staffOf('lx'), 'join', { daysAgo: 5, reason: '希望成为会员。', verdicts: [approved] }],
    [staffOf('hj'), 'join', { daysAgo: 6, reason: '申请入会。', verdicts: [returned] }],
    [two, 'late', { daysAgo: 8, reason: '忘了领。', verdicts: [approved, refused] }],
    [three, 'late', { daysAgo: 9, reason: '在外地挂职。', verdicts: [approved, approved] }],
    [four, 'late', { daysAgo: 3, reason: '休产假，没有来学校。', verdicts: [approved] }],
  ]
  return wanted.flatMap(([person, kind, given]) => {
    if (!person) return []
    const application = kind === 'join' ? join(person, given.reason) : late(person, given.reason, now)
    return processed(application, given, people, now)
  })
}
