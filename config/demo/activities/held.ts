import type { CheckedDraft } from '../../../cloudfunctions/capabilities/activities/contract'
import { newActivity } from '../../../cloudfunctions/capabilities/activities/domain/draft'
import { shareFor } from '../../../cloudfunctions/capabilities/activities/domain/activity'
import { countersOf, linesOf, REST } from '../../../cloudfunctions/capabilities/activities/domain/seats'
import { directStay, lineStay } from '../../../cloudfunctions/capabilities/activities/domain/stay'
import type { ActivityDoc, SignUpDoc } from '../../../cloudfunctions/capabilities/activities/store'
import { newRow, nothingGiven } from '../../../cloudfunctions/capabilities/activities/store/rows'
import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { maskName } from '../../../cloudfunctions/kernel/domain/masking'
import { addDays, dayOf, instantAt, plusHours } from '../../../cloudfunctions/kernel/domain/time'
import type { Chance } from '../chance'
import { branchBy, SCHOOL, SCHOOL_NAME } from '../units'
import { crowdOf, timesOf } from './crowd'
import type { Planned } from './planned'

export type Held = { readonly activity: ActivityDoc; readonly rows: readonly SignUpDoc[] }

const hostOf = (code: string) => {
  if (code === 'school') return { unit: SCHOOL, unitName: SCHOOL_NAME }
  const { path, name } = branchBy(code)
  return { unit: path, unitName: name }
}

/** What an officer who fills in nothing else gets. */
const plain: Omit<CheckedDraft, keyof Planned | 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt'> = {
  contact: '工会办公室 5500 0000',
  notes: '',
  poster: null,
  allocation: 'firstCome',
  confirmHours: null,
  quotas: [],
  isRestOpen: true,
  companions: null,
  fields: [],
  eligibility: null,
  sessions: [],
  lateAfter: 15,
  certificateFrom: null,
  showsParticipants: false,
}

type On = (day: number, time: string) => string

/** Once a week, `weeks` times. */
const weekly = ({ day, at, hours, weeks = 0 }: Planned, on: On): CheckedDraft['sessions'] =>
  Array.from({ length: weeks }, (_, week) => {
    const startsAt = on(day + 7 * week, at)
    return {
      id: `s${week + 1}`,
      title: `第 ${week + 1} 场`,
      startsAt,
      endsAt: plusHours(startsAt, hours),
    }
  })

const HALF_HOUR = 30 * 60_000

/** The full or half hour before `now`, an hour earlier. */
const lately = (now: string): string => {
  const half = Math.floor(Date.parse(now) / HALF_HOUR) * HALF_HOUR
  return plusHours(new Date(half).toISOString(), -1)
}

const draftOf = (it: Planned, on: On, now: string): CheckedDraft => {
  const startsAt = it.isRunning ? lately(now) : on(it.day, it.at)
  const sessions = weekly(it, on)
  return {
    ...plain,
    ...it.more,
    ...{ kind: it.kind, title: it.title, place: it.place, description: it.description ?? '' },
    ...{ opensAt: on(it.opens, '09:00'), closesAt: on(it.closes, '17:00'), startsAt, sessions },
    endsAt: sessions.at(-1)?.endsAt ?? plusHours(startsAt, it.hours),
    fee: it.fee ?? '免费',
    capacity: it.capacity,
  }
}

/** By then a door without network has sent what it noted. */
const TALLY_HOURS = 24

const drafted = (it: Planned, now: string): ActivityDoc => {
  const on: On = (day, time) => instantAt(addDays(dayOf(now), day), time)
  const draft = draftOf(it, on, now)
  const { endsAt } = draft
  const planned = it.state ?? 'published'
  const state = planned === 'published' && endsAt <= now ? 'done' : planned
  const tallyAt = plusHours(endsAt, TALLY_HOURS)
  const host = { ...hostOf(it.host), school: SCHOOL, author: it.author ?? '' }
  return {
    ...newActivity(`demo-${it.key}`, host, draft),
    state,
    version: planned === 'draft' ? 1 : 2,
    listed: state === 'published' && now < endsAt,
    ...(planned === 'published' && now < tallyAt ? { tallyAt } : {}),
    ...(state === 'cancelled' ? { reason: '天气预报有雷雨，改期另行通知' } : {}),
    ...(it.returned ? { returned: it.returned } : {}),
  }
}

/** Every second one brings a child where that is possible. */
const companionsOf = ({ companions }: ActivityDoc, at: number) =>
  companions && at % 2 === 0 ? [{ name: '小明', age: 6 + (at % 7), relation: 'child' as const }] : []

/** Whoever fills in a form says something plausible. */
const answersOf = ({ fields }: ActivityDoc, at: number) =>
  Object.fromEntries(
    fields.flatMap(({ id, type, options }) => {
      if (type === 'phone') return [[id, `1990000${String(1000 + at).slice(-4)}`] as const]
      return type === 'choice' ? [[id, options[at % options.length] ?? ''] as const] : []
    }),
  )

type Comer = {
  readonly person: PersonDoc
  readonly at: number
  readonly time: string
  readonly state: 'confirmed' | 'waiting' | 'cancelled'
}

const rowFor = (activity: ActivityDoc, { person, at, time, state }: Comer): SignUpDoc => {
  const member = { memberId: person._id, nameMasked: maskName(person.name), unitName: person.unitName }
  const share = shareFor(activity, person.unit) ?? REST
  const companions = companionsOf(activity, at)
  const stay = (state === 'waiting' ? lineStay : directStay)(String(10_000_000 + at), share)
  const begun = { state, stay, at: time, share, size: 1 + companions.length } as const
  const given = { ...nothingGiven, companions, answers: answersOf(activity, at), showMe: at % 3 === 0 }
  return newRow(activity._id, member, begun, given)
}

/** Seats as they follow from the rows. */
export const withRows = (activity: ActivityDoc, rows: readonly SignUpDoc[]): ActivityDoc => {
  const seated = rows.filter(({ state }) => state === 'confirmed' || state === 'offered')
  const waiting = rows.filter(({ state }) => state === 'waiting' || state === 'entered')
  const held = Object.fromEntries(seated.map(({ memberId, size }) => [memberId, size]))
  const stays = Object.fromEntries(seated.map(({ memberId, stay }) => [memberId, stay]))
  const seats = { ...activity.seats, held, stays, seq: rows.length, waiting: waiting.length }
  return {
    ...activity,
    seats: { ...seats, ...countersOf(seats), lines: linesOf(seats, waiting) },
  }
}

/** The last one in line has just come up and has not said yet that she wants the seat. */
const offering = (it: Planned, rows: readonly SignUpDoc[], now: string) => {
  const offered = new Set(it.offered ?? [])
  const answerBy = plusHours(now, 5)
  return {
    rows: rows.map((row) =>
      offered.has(row.memberId) ? { ...row, state: 'offered' as const, answerBy } : row,
    ),
    offers: Object.fromEntries([...offered].map((id) => [id, answerBy])),
  }
}

/** One activity with everybody who has a seat or waits for one; seats and rows say the same. */
export const holdActivity = (it: Planned, people: readonly PersonDoc[], luck: Chance, now: string): Held => {
  const activity = drafted(it, now)
  const { sitting, line, gone } = crowdOf(it, people, activity, luck)
  const times = timesOf(activity, now, sitting.length + line.length + gone.length)
  const comers = [
    ...sitting.map((person) => ({ person, state: 'confirmed' as const })),
    ...line.map((person) => ({ person, state: 'waiting' as const })),
    ...gone.map((person) => ({ person, state: 'cancelled' as const })),
  ]
  const plainRows = comers.map((one, at) => rowFor(activity, { ...one, at, time: times[at] ?? now }))
  const { rows, offers } = offering(it, plainRows, now)
  const held = withRows(activity, rows)
  return { activity: it.offered ? { ...held, offers } : held, rows }
}
