import type { Db } from '../../kernel/ports/db'
import { pagesOf } from '../../kernel/runtime/paging'
import type { SignUp } from './domain/sign-up'
import { attendanceStore, signUpsStore, type SignUpDoc } from './store'

/** Rows in one state, in the order of the line; a hundred at a time. */
export const rowsIn = (db: Db, activityId: string, state: SignUp['state']) =>
  pagesOf(db, { from: signUpsStore, index: 'byActivity', where: { activityId, state } })

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
export const attendancesAt = (db: Db, activityId: string, sessionId: string) =>
  pagesOf(db, { from: attendanceStore, index: 'bySession', where: { activityId, sessionId } })
