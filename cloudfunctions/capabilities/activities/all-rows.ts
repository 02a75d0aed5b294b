import type { Db } from '../../kernel/ports/db'
import type { SignUp } from './domain/sign-up'
import { attendanceStore, signUpsStore, type AttendanceDoc, type SignUpDoc } from './store'

/** As many as one read may bring. */
const MOST = 100

/** Rows in one state, in the order of the line; a hundred at a time. */
export async function* rowsIn(
  db: Db,
  activityId: string,
  state: SignUp['state'],
): AsyncGenerator<readonly SignUpDoc[]> {
  const where = { activityId, state }
  for (let after: SignUpDoc | undefined, isFull = true; isFull;) {
    const found = await db.find(signUpsStore, 'byActivity', { where, limit: MOST, after })
    if (found.length) yield found
    after = found.at(-1)
    isFull = found.length === MOST
  }
}

/** Everybody who has a seat or an offer of one. */
export async function* seatedRows(db: Db, activityId: string): AsyncGenerator<readonly SignUpDoc[]> {
  yield* rowsIn(db, activityId, 'confirmed')
  yield* rowsIn(db, activityId, 'offered')
}

/** Everybody who has a seat, then everybody who waits for one or for the order. */
export async function* standingRows(db: Db, activityId: string): AsyncGenerator<readonly SignUpDoc[]> {
  yield* seatedRows(db, activityId)
  yield* rowsIn(db, activityId, 'waiting')
  yield* rowsIn(db, activityId, 'entered')
}

/** Everybody who came to a session, as they came; a hundred at a time. */
export async function* attendancesAt(
  db: Db,
  activityId: string,
  sessionId: string,
): AsyncGenerator<readonly AttendanceDoc[]> {
  const where = { activityId, sessionId }
  for (let after: AttendanceDoc | undefined, isFull = true; isFull;) {
    const found = await db.find(attendanceStore, 'bySession', { where, limit: MOST, after })
    if (found.length) yield found
    after = found.at(-1)
    isFull = found.length === MOST
  }
}
