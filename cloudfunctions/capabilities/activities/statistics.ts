import type { Db } from '../../kernel/ports/db'
import type { BranchFigures } from './contract'
import { attendancesAt, rowsIn, seatedRows } from './all-rows'
import { sessionsOf } from './domain/activity'
import { NO_SHOW } from './domain/attendance'
import type { ActivityDoc, SignUpDoc } from './store'

const membersAt = async (db: Db, activityId: string, sessionId: string): Promise<readonly string[]> => {
  const members: string[] = []
  for await (const found of attendancesAt(db, activityId, sessionId))
    members.push(...found.map(({ memberId }) => memberId))
  return members
}

/** Everybody who was at some session, by member; a call for every hundred of each session. */
export const attendedBy = async (db: Db, activity: ActivityDoc): Promise<ReadonlySet<string>> => {
  const sessions = sessionsOf(activity).map(({ id }) => membersAt(db, activity._id, id))
  return new Set((await Promise.all(sessions)).flat())
}

const missedBy = async (db: Db, activityId: string): Promise<ReadonlySet<string>> =>
  new Set(await membersAt(db, activityId, NO_SHOW))

export const seatedIn = async (db: Db, activityId: string): Promise<readonly SignUpDoc[]> => {
  const seated: SignUpDoc[] = []
  for await (const rows of seatedRows(db, activityId)) seated.push(...rows)
  return seated
}

const waitingIn = async (db: Db, activityId: string): Promise<readonly SignUpDoc[]> => {
  const waiting: SignUpDoc[] = []
  for (const state of ['waiting', 'entered'] as const) {
    for await (const rows of rowsIn(db, activityId, state)) waiting.push(...rows)
  }
  return waiting
}

const none = (unitName: string): BranchFigures => ({
  unitName,
  signedUp: 0,
  seats: 0,
  waiting: 0,
  attended: 0,
  noShow: 0,
})

/** Figures by branch, most seats first. Pages of a hundred: twenty calls or so for a thousand seats. */
export const figuresOf = async (db: Db, activity: ActivityDoc): Promise<BranchFigures[]> => {
  const [seated, waiting, came, missed] = await Promise.all([
    seatedIn(db, activity._id),
    waitingIn(db, activity._id),
    attendedBy(db, activity),
    missedBy(db, activity._id),
  ])
  const branches = new Map<string, BranchFigures>()
  const add = (unitName: string, more: Partial<BranchFigures>) => {
    const before = branches.get(unitName) ?? none(unitName)
    const sum = (key: keyof Omit<BranchFigures, 'unitName'>) => before[key] + (more[key] ?? 0)
    const [signedUp, seats, attended] = [sum('signedUp'), sum('seats'), sum('attended')]
    branches.set(unitName, {
      unitName,
      signedUp,
      seats,
      attended,
      waiting: sum('waiting'),
      noShow: sum('noShow'),
    })
  }
  for (const { unitName, memberId, size } of seated) {
    const [attended, noShow] = [Number(came.has(memberId)), Number(missed.has(memberId))]
    add(unitName, { signedUp: 1, seats: size, attended, noShow })
  }
  for (const { unitName } of waiting) add(unitName, { waiting: 1 })
  return [...branches.values()].sort((one, other) => other.seats - one.seats)
}
