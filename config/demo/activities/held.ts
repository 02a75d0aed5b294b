import type { CheckedDraft } from '../../../cloudfunctions/capabilities/activities/contract'
import { newActivity } from '../../../cloudfunctions/capabilities/activities/domain/draft'
import { shareFor } from '../../../cloudfunctions/capabilities/activities/domain/activity'
import { countersOf, linesOf, REST } from '../../../cloudfunctions/capabilities/activities/domain/seats'
import { directStay, lineStay } from '../../../cloudfunctions/capabilities/activities/domain/stay'
import type { ActivityDoc, SignUpDoc } from '../../../cloudfunctions/capabilities/activities/store'
import { newRow, nothingGiven } from '../../../cloudfunctions/capabilities/activities/store/rows'
import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { covers } from '../../../cloudfunctions/kernel/domain/actor'
import { maskName } from '../../../cloudfunctions/kernel/domain/masking'
import { addDays, dayOf, instantAt, plusHours } from '../../../cloudfunctions/kernel/domain/time'
import type { Chance } from '../chance'
import { branchBy, SCHOOL, SCHOOL_NAME } from '../units'
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
const weekly = ({ title, day, at, hours, weeks = 0 }: Planned, on: On): CheckedDraft['sessions'] =>
  Array.from({ length: weeks }, (_, week) => {
    const startsAt = on(day + 7 * week, at)
    return {
      id: `s${week + 1}`,
      title: `${title} 第 ${week + 1} 次`,
      startsAt,
      endsAt: plusHours(startsAt, hours),
    }
  })

const draftOf = (it: Planned, on: On): CheckedDraft => {
  const startsAt = on(it.day, it.at)
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

const drafted = (it: Planned, now: string): ActivityDoc => {
  const on: On = (day, time) => instantAt(addDays(dayOf(now), day), time)
  const draft = draftOf(it, on)
  const { endsAt } = draft
  const planned = it.state ?? 'published'
  const state = planned === 'published' && endsAt <= now ? 'done' : planned
  const host = { ...hostOf(it.host), school: SCHOOL, author: it.author ?? '' }
  return {
    ...newActivity(`demo-${it.key}`, host, draft),
    state,
    version: planned === 'draft' ? 1 : 2,
    listed: state === 'published' && now < endsAt,
    ...(state === 'published' ? { tallyAt: plusHours(endsAt, 24) } : {}),
    ...(state === 'cancelled' ? { reason: '天气预报有雷雨，改期另行通知' } : {}),
    ...(it.returned ? { returned: it.returned } : {}),
  }
}

/** Who takes part, the seated ones first; those who are named come among the first. */
const crowdOf = (it: Planned, people: readonly PersonDoc[], unit: string, luck: Chance) => {
  const named = new Set([...(it.seated ?? []), ...(it.queued ?? []), ...(it.without ?? [])])
  const free = people.filter((one) => one.kind === 'member' && covers(unit, one.unit) && !named.has(one._id))
  const known = (ids: readonly string[] = []) => people.filter(({ _id }) => ids.includes(_id))
  const total = it.taken + (it.waiting ?? 0)
  const [seated, queued] = [known(it.seated), known(it.queued)]
  const others = luck.some(free, total - seated.length - queued.length)
  const sitting = [...seated, ...others].slice(0, it.taken)
  const line = others.slice(it.taken - seated.length)
  return { sitting, line: [...line.slice(0, 2), ...queued, ...line.slice(2)] }
}

/** Evenly from the opening of the list until its end, or until now. */
const timesOf = ({ opensAt, closesAt }: ActivityDoc, now: string, count: number): readonly string[] => {
  const from = Date.parse(opensAt)
  const span = Date.parse(closesAt < now ? closesAt : now) - from
  return Array.from({ length: count }, (_, at) =>
    new Date(from + Math.floor((span * (at + 1)) / (count + 2))).toISOString(),
  )
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
  readonly isSeated: boolean
}

const rowFor = (activity: ActivityDoc, { person, at, time, isSeated }: Comer): SignUpDoc => {
  const member = { memberId: person._id, nameMasked: maskName(person.name), unitName: person.unitName }
  const share = shareFor(activity, person.unit) ?? REST
  const companions = companionsOf(activity, at)
  const stay = (isSeated ? directStay : lineStay)(String(10_000_000 + at), share)
  const state = isSeated ? 'confirmed' : 'waiting'
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
  const { sitting, line } = crowdOf(it, people, activity.unit, luck)
  const times = timesOf(activity, now, sitting.length + line.length)
  const plainRows = [...sitting, ...line].map((person, at) =>
    rowFor(activity, { person, at, time: times[at] ?? now, isSeated: at < sitting.length }),
  )
  const { rows, offers } = offering(it, plainRows, now)
  const held = withRows(activity, rows)
  return { activity: it.offered ? { ...held, offers } : held, rows }
}
