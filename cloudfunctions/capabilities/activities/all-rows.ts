import type { Db } from '../../kernel/ports/db'
import type { SignUp } from './domain/sign-up'
import { signUpsStore, type SignUpDoc } from './store'

/** As many as one read may bring. */
const MOST = 100

/** All rows of one state in the order of the line, a hundred at a time. */
export async function* rowsIn(
  db: Db,
  activityId: string,
  state: SignUp['state'],
): AsyncGenerator<readonly SignUpDoc[]> {
  for (let after: SignUpDoc | undefined, isFull = true; isFull;) {
    const where = { activityId, state }
    const found = await db.find(signUpsStore, 'byActivity', { where, limit: MOST, after })
    if (found.length) yield found
    after = found.at(-1)
    isFull = found.length === MOST
  }
}
