import { programmeIdOf } from '../../cloudfunctions/capabilities/benefits/domain/programme'
import { branchOf } from '../../cloudfunctions/capabilities/members/domain/office'
import type { PersonDoc } from '../../cloudfunctions/capabilities/members/store'
import { decideSubmit, decideVerdict, type Verdict } from '../../cloudfunctions/capabilities/requests/domain/decide'
import type { Application, RequestRecord } from '../../cloudfunctions/capabilities/requests/domain/request'
import { addDays, addMonths, dayOf, instantAt, monthStart } from '../../cloudfunctions/kernel/domain/time'
import { SCHOOL, SCHOOL_NAME } from './units'

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
    summary: `${year} 年 ${Number(month.slice(5))} 月生日，当时没有领`,
    reason,
  }
}
