import { newActivity } from '../../../cloudfunctions/capabilities/activities/domain/organise'
import { directStay, lineStay } from '../../../cloudfunctions/capabilities/activities/domain/stay'
import type { ActivityDoc, SignUpDoc } from '../../../cloudfunctions/capabilities/activities/store'
import { newRow } from '../../../cloudfunctions/capabilities/activities/store/rows'
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

const drafted = (it: Planned, now: string): ActivityDoc => {
  const on = (day: number, time: string) => instantAt(addDays(dayOf(now), day), time)
  const startsAt = on(it.day, it.at)
  const endsAt = plusHours(startsAt, it.hours)
  const state = it.state ?? 'published'
  const texts = { kind: it.kind, title: it.title, place: it.place, description: it.description ?? '' }
  const times = { startsAt, endsAt, opensAt: on(it.opens, '09:00'), closesAt: on(it.closes, '17:00') }
  const draft = {
    ...texts,
    ...times,
    fee: it.fee ?? '免费',
    contact: '工会办公室 5500 0000',
    capacity: it.capacity,
  }
  return {
    ...newActivity(`demo-${it.key}`, hostOf(it.host), draft),
    state,
    version: state === 'draft' ? 1 : 2,
    listed: state === 'published' && now < endsAt,
    ...(state === 'cancelled' ? { reason: '天气预报有雷雨，改期另行通知' } : {}),
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

const tally = (stays: readonly (readonly [string, string])[]) => ({
  held: Object.fromEntries(stays.map(([id]) => [id, 1])),
  stays: Object.fromEntries(stays),
})

/** One activity with everybody who has a seat or waits for one; seats and rows say the same. */
export const holdActivity = (it: Planned, people: readonly PersonDoc[], luck: Chance, now: string): Held => {
  const activity = drafted(it, now)
  const { sitting, line } = crowdOf(it, people, activity.unit, luck)
  const times = timesOf(activity, now, sitting.length + line.length)
  const rows = [...sitting, ...line].map((one, at) => {
    const member = { memberId: one._id, nameMasked: maskName(one.name), unitName: one.unitName }
    const isSeated = at < sitting.length
    const stay = (isSeated ? directStay : lineStay)(String(10_000_000 + at))
    return newRow(activity._id, member, {
      state: isSeated ? 'confirmed' : 'waiting',
      stay,
      at: times[at] ?? now,
    })
  })
  const { held, stays } = tally(rows.slice(0, sitting.length).map(({ memberId, stay }) => [memberId, stay]))
  const { cap } = activity.seats
  const seats = { cap, left: cap - sitting.length, seq: rows.length, held, waiting: line.length, stays }
  return { activity: { ...activity, seats }, rows }
}
