import { accept, refuse } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { absent } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { admittedOf, decideArrival, letIn, macOf, sessionIn, type Inside } from './check-in'
import { activities, type ActivitiesContract, type AttendanceRow } from './contract'
import { takenOf } from './domain/activity'
import { attendanceId, codeText, isTimely, readCode, slotOf, slotStart } from './domain/attendance'
import { signUpId } from './domain/sign-up'
import { recall } from './known-activities'
import { personWith } from './member-code'
import { attendanceStore, signUpsStore, type ActivityDoc, type AttendanceDoc, type SignUpDoc } from './store'

type Door = { readonly activityId: string; readonly sessionId: string }

/** The activity, kept for seconds, and somebody's row, fresh. */
const arriving = async (context: Asking, activityId: string, memberId: string | null) => {
  const [activity, row] = await Promise.all([
    recall(context, activityId),
    memberId === null ? null : context.db.get(signUpsStore, signUpId(activityId, memberId)),
  ])
  return { activity, row }
}

type AtDoor = { readonly activity: ActivityDoc | null; readonly row: SignUpDoc | null }
type Watching = { readonly activity: ActivityDoc; readonly inside: number }
type Listing = { readonly activity: ActivityDoc; readonly found: readonly AttendanceDoc[] }

const unitOf = ({ activity }: { readonly activity: ActivityDoc | null }): string | null =>
  activity?.unit ?? null

/** An activity that has this session, or a refusal. */
export const withSession = async (context: Asking, { activityId, sessionId }: Door): Promise<ActivityDoc> => {
  const activity = await recall(context, activityId)
  if (!activity) return refuseWith(activities, 'notFound')
  return sessionIn(activity, sessionId) ? activity : refuseWith(activities, 'unknownSession')
}

export const attendanceRowOf = (one: AttendanceDoc): AttendanceRow => ({
  memberId: one.memberId,
  nameMasked: one.nameMasked,
  unitName: one.unitName,
  at: one.at,
  state: one.state,
  leftAt: one.leftAt ?? null,
  how: one.how,
})

type Shown = Door & { readonly memberCode?: string | undefined; readonly memberId?: string | undefined }

/** A card is used up by being read, so it is read last, after the officer's scope. */
const admitBy = async (context: Asking, activity: ActivityDoc, shown: Shown) => {
  const { sessionId, memberCode, memberId = '' } = shown
  const who = memberCode === undefined ? accept(memberId) : await personWith(context, memberCode, activity)
  if (!who.ok) return who
  const row = await context.db.get(signUpsStore, signUpId(activity._id, who.plan))
  const decided = decideArrival(activity, row, sessionId, context.now)
  return decided.ok ? letIn(context, decided.plan, memberCode === undefined ? 'list' : 'card') : decided
}

/** On the day, at a door with network. */
export const dayHandlers: Pick<
  Handlers<ActivitiesContract>,
  'checkInCode' | 'checkIn' | 'admit' | 'checkOut' | 'attendance'
> = {
  checkInCode: query({
    load: async (context, input): Promise<Watching> => {
      const activity = await withSession(context, input)
      return { activity, inside: await context.db.count(attendanceStore, 'bySession', input) }
    },
    unit: (state: Watching) => state.activity.unit,
    view: ({ activity, inside }, { activityId, sessionId }, { now, sign }) => {
      const code = { activityId, sessionId, slot: slotOf(now) }
      return {
        text: codeText({ ...code, mac: macOf(sign, code) }),
        until: slotStart(code.slot + 1),
        takenUntil: slotStart(code.slot + 2),
        inside,
        seats: takenOf(activity),
      }
    },
  }),

  checkIn: command({
    load: async (context, { code: text }) => {
      const code = readCode(text)
      const isOurs = code !== null && macOf(context.sign, code) === code.mac
      const found = isOurs ? await arriving(context, code.activityId, context.actor.id) : null
      return { code, found }
    },
    decide: ({ code, found }, { activityId }, { now }) => {
      if (!code || !found) return refuse('unknownCode')
      if (activityId !== undefined && activityId !== code.activityId) return refuse('wrongActivity')
      if (!isTimely(code.slot, now)) return refuse('codeExpired')
      return decideArrival(found.activity, found.row, code.sessionId, now)
    },
    save: (context, arrival) => letIn(context, arrival, 'code'),
    reply: (inside: Inside) => admittedOf(inside),
  }),

  admit: command({
    load: async (context, { activityId }): Promise<AtDoor> => arriving(context, activityId, null),
    unit: (state: AtDoor) => unitOf(state),
    decide: ({ activity }, { memberCode, memberId }) => {
      if (!activity) return refuse('notFound')
      return memberCode === undefined && memberId === undefined ? refuse('unknownCode') : accept(activity)
    },
    save: (context, activity, _state, input) => admitBy(context, activity, input),
    reply: (inside: Inside) => admittedOf(inside),
  }),

  checkOut: command({
    load: async (context, { activityId, sessionId, memberId }) => {
      const found = await arriving(context, activityId, memberId)
      const there = await context.db.get(attendanceStore, attendanceId(activityId, sessionId, memberId))
      return { ...found, there }
    },
    unit: (state: AtDoor & { readonly there: AttendanceDoc | null }) => unitOf(state),
    decide: ({ activity, row, there }, { sessionId }) => {
      const session = activity && sessionIn(activity, sessionId)
      if (!activity) return refuse('notFound')
      if (!session) return refuse('unknownSession')
      if (!there || !row) return refuse('notInYet')
      return there.leftAt === undefined
        ? accept({ arrival: { activity, session, row }, there })
        : refuse('alreadyLeft')
    },
    save: async ({ db, now, occasion }, { arrival, there }) => {
      const { _id, activityId, sessionId, memberId } = there
      const state = now < arrival.session.endsAt ? 'leftEarly' : there.state
      const left = happened({ ...occasion, id: _id }, 'activities.left', _id, {
        activityId,
        sessionId,
        memberId,
      })
      const change = noting({ leftAt: now, state }, [left])
      const gone = await db.update(attendanceStore, { _id, leftAt: absent }, change)
      return gone ? accept<Inside>({ arrival, attendance: gone }) : stale
    },
    reply: (inside: Inside) => admittedOf(inside),
  }),

  attendance: query({
    load: async (context, { activityId, sessionId, cursor }): Promise<Listing> => {
      const where = { activityId, sessionId }
      const [activity, found] = await Promise.all([
        recall(context, activityId),
        context.db.find(attendanceStore, 'bySession', { where, limit: PAGE, after: placeOf(cursor) }),
      ])
      return activity ? { activity, found } : refuseWith(activities, 'notFound')
    },
    unit: (state: Listing) => state.activity.unit,
    view: ({ found }) => pageOf(found, ['at'], attendanceRowOf),
  }),
}
