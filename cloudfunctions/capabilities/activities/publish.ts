import { plusHours } from '../../kernel/domain/time'
import { replace, type Change, type Db } from '../../kernel/ports/db'
import { digest } from '../../kernel/runtime/digest'
import type { Asking } from '../../kernel/runtime/implement'
import type { Activity } from './domain/activity'
import { commitmentOf } from './draw-order'
import { settingsOf } from './settings'
import { secretsStore, type ActivityDoc } from './store'

/** So long after the end a door without network may still send what it has noted. */
const DOOR_HOURS = 24

/** When the timer has to look at it again. */
export const scheduleOf = ({ allocation, closesAt, endsAt }: Activity): Change => ({
  tallyAt: plusHours(endsAt, DOOR_HOURS),
  ...(allocation === 'firstCome' ? {} : { orderAt: closesAt }),
})

/** The secret of an order, made once: 32 bytes in hex. Nothing of it leaves the database before the order does. */
const commit = async (db: Db, _id: string, newId: () => string): Promise<string> => {
  const secret = digest(`${newId()}${newId()}${newId()}`)
  const commitment = commitmentOf(secret)
  if (await db.insert(secretsStore, { _id, secret, commitment })) return commitment
  return (await db.get(secretsStore, _id))?.commitment ?? commitment
}

/** What publishing writes: the school's rules as they are now, and the commitment to an order. */
export const publishing = async ({ db, newId }: Asking, activity: ActivityDoc): Promise<Change> => {
  const { noShow } = await settingsOf(db, activity.school)
  const changes = {
    ...scheduleOf(activity),
    state: 'published',
    listed: true,
    noShow: noShow && replace(noShow),
  }
  if (activity.allocation === 'firstCome') return changes
  const commitment = await commit(db, activity._id, newId)
  return { ...changes, draw: replace({ commitment, log: { parts: 0, count: 0, digest: commitment } }) }
}
