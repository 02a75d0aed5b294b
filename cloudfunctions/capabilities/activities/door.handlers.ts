import { accept, refuse } from '../../kernel/domain/decision'
import { oneOf } from '../../kernel/ports/db'
import type { Sign } from '../../kernel/ports/deps'
import { digest } from '../../kernel/runtime/digest'
import { command, query, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { activities, type ActivitiesContract } from './contract'
import { attendanceOf, sessionIn } from './check-in'
import { attendanceId, doorText, NO_SHOW, opensFor } from './domain/attendance'
import { signUpId } from './domain/sign-up'
import { withSession } from './day.handlers'
import { recall } from './known-activities'
import type { DoorOutcome } from './labels'
import { attendanceStore, signUpsStore, type ActivityDoc, type AttendanceDoc, type SignUpDoc } from './store'

/**
 * A door without network. Beforehand the officer's phone takes the list; for each seat it has the SHA-256 of a
 * token that only the server and that member's phone know. So at the door it finds out, alone, that a token was
 * given to this member for this seat (the stay is in it: who left and came back has another one), and that it has
 * not been shown at this door before. It cannot make tokens from its list. What it cannot find out: whether a
 * picture of the token was passed on, whether she was let in at another door, or has cancelled since; the first
 * is why it shows the masked name, the others show as conflicts when it sends what it has noted.
 */
const tokenOf = (sign: Sign, { activityId, memberId, stay }: SignUpDoc): string =>
  doorText(activityId, memberId, sign('activities.door', `${activityId}.${memberId}.${stay}`).slice(0, 32))

/** A door's list comes in pages of a hundred: it is fetched once, all of it. */
const DOOR_PAGE = 100

type Scan = {
  readonly memberId: string
  readonly sessionId: string
  readonly at: string
  readonly seq: number
}
type Batch = { readonly activityId: string; readonly deviceId: string; readonly entries: readonly Scan[] }

type DoorState = {
  readonly activity: ActivityDoc
  readonly rows: readonly SignUpDoc[]
  readonly there: ReadonlyMap<string, AttendanceDoc>
}

const thereBy = async ({ db }: Asking, ids: readonly string[]) => {
  const found = ids.length
    ? await db.find(attendanceStore, '_id', { where: { _id: oneOf(ids) }, limit: DOOR_PAGE })
    : []
  return new Map(found.map((one) => [one._id, one]))
}

const idOf = (activityId: string, { sessionId, memberId }: Scan) =>
  attendanceId(activityId, sessionId, memberId)

type SyncState = { readonly activity: ActivityDoc | null; readonly rows: ReadonlyMap<string, SignUpDoc> }
type Result = { readonly scan: Scan; readonly outcome: DoorOutcome; readonly row: SignUpDoc | null }

const between = (at: string, from: string, to: string): string => (at < from ? from : at > to ? to : at)

/** One scan of a door. The phone's clock is believed within the time that one could check in. */
const note = async (
  context: Asking,
  { activity, rows }: { readonly activity: ActivityDoc; readonly rows: SyncState['rows'] },
  scan: Scan,
  deviceId: string,
): Promise<Result> => {
  const { db, now } = context
  const session = sessionIn(activity, scan.sessionId)
  const row = rows.get(scan.memberId) ?? null
  if (!session) return { scan, outcome: 'unknownSession', row }
  if (!row) return { scan, outcome: 'notSignedUp', row }
  if (row.state === 'cancelled') return { scan, outcome: 'cancelled', row }
  if (row.state !== 'confirmed') return { scan, outcome: 'notSignedUp', row }
  const at = between(scan.at, opensFor(session), now < session.endsAt ? now : session.endsAt)
  const mark = `${deviceId}-${scan.seq}`
  const attendance = attendanceOf(context, { activity, session, row }, { at, how: 'door', mark })
  if (!(await db.insert(attendanceStore, attendance))) return { scan, outcome: 'alreadyIn', row }
  if (activity.tallyAt === undefined)
    await db.remove(attendanceStore, { _id: attendanceId(activity._id, NO_SHOW, scan.memberId) })
  return { scan, outcome: 'in', row }
}

const noteAll = async (context: Asking, state: Parameters<typeof note>[1], { deviceId, entries }: Batch) => {
  const results: Result[] = []
  // In the order of the door: the first of two scans of one member counts.
  for (const scan of entries) results.push(await note(context, state, scan, deviceId))
  const ids = [...new Set(entries.map((scan) => idOf(state.activity._id, scan)))]
  const there = await thereBy(context, ids)
  return results.map(({ scan, outcome, row }) => {
    const found = there.get(idOf(state.activity._id, scan))
    const isSame = outcome === 'alreadyIn' && found?.mark === `${deviceId}-${scan.seq}`
    return {
      memberId: scan.memberId,
      sessionId: scan.sessionId,
      seq: scan.seq,
      outcome: isSame ? ('same' as const) : outcome,
      nameMasked: row?.nameMasked ?? '',
      at: found?.at ?? null,
    }
  })
}

export const doorHandlers: Pick<Handlers<ActivitiesContract>, 'doorToken' | 'doorList' | 'syncDoor'> = {
  doorToken: query({
    load: async (context, { activityId }) => {
      const [activity, row] = await Promise.all([
        recall(context, activityId),
        context.db.get(signUpsStore, signUpId(activityId, context.actor.id)),
      ])
      if (!activity) return refuseWith(activities, 'notFound')
      return row?.state === 'confirmed' ? { activity, row } : refuseWith(activities, 'notSignedUp')
    },
    view: ({ activity, row }, _input, { sign }) => ({
      text: tokenOf(sign, row),
      title: activity.title,
      startsAt: activity.startsAt,
    }),
  }),

  doorList: query({
    load: async (context, { activityId, sessionId, cursor }): Promise<DoorState> => {
      const activity = await withSession(context, { activityId, sessionId })
      const where = { activityId, state: 'confirmed' }
      const rows = await context.db.find(signUpsStore, 'byActivity', {
        where,
        limit: DOOR_PAGE,
        after: placeOf(cursor),
      })
      const ids = rows.map(({ memberId }) => attendanceId(activityId, sessionId, memberId))
      return { activity, rows, there: await thereBy(context, ids) }
    },
    unit: (state: DoorState) => state.activity.unit,
    view: ({ rows, there }, { activityId, sessionId }, { sign }) => {
      const page = pageOf(rows, ['turn'], (row) => ({
        memberId: row.memberId,
        nameMasked: row.nameMasked,
        unitName: row.unitName,
        size: row.size,
        tokenDigest: digest(tokenOf(sign, row)),
        isIn: there.has(attendanceId(activityId, sessionId, row.memberId)),
      }))
      return rows.length < DOOR_PAGE ? { items: page.items } : page
    },
  }),

  syncDoor: command({
    load: async ({ db, ...context }, { activityId, entries }): Promise<SyncState> => {
      const ids = [...new Set(entries.map(({ memberId }) => signUpId(activityId, memberId)))]
      const [activity, found] = await Promise.all([
        recall({ ...context, db }, activityId),
        db.find(signUpsStore, '_id', { where: { _id: oneOf(ids) }, limit: DOOR_PAGE }),
      ])
      return { activity, rows: new Map(found.map((row) => [row.memberId, row])) }
    },
    unit: (state: SyncState) => state.activity?.unit ?? null,
    decide: ({ activity, rows }) => (activity ? accept({ activity, rows }) : refuse('notFound')),
    save: async (context, state, _state, batch) => accept(await noteAll(context, state, batch)),
    reply: (results) => ({ results }),
  }),
}
