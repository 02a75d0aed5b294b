import type { Context } from '../../kernel/runtime/implement'
import { warmCache } from '../../kernel/runtime/warm'
import { COUNTED, frontOfLine, waitingBehind, type Mine } from './standing'
import type { SignUpDoc } from './store'

const SECONDS = 5

/** Who is how far in front, by turn. */
type Front = ReadonlyMap<string, number>

/** The fronts of long lines, as this instance saw them last. */
const known = warmCache<Front>(SECONDS)

/** Where she stands; null when this front does not tell. */
const placeIn = (front: Front, row: SignUpDoc): Mine | null => {
  const ahead = front.get(row.turn)
  if (ahead !== undefined) return waitingBehind(ahead, row)
  const last = [...front.keys()].at(-1) ?? ''
  return front.size === COUNTED && row.turn > last ? waitingBehind(COUNTED, row) : null
}

/** The place in a long line of somebody who waits, from some seconds ago; one call when it is not known. */
export const placeOf = async ({ db, now }: Pick<Context, 'db' | 'now'>, row: SignUpDoc): Promise<Mine> => {
  const { activityId } = row
  const kept = known.get(activityId, now)
  const place = kept && placeIn(kept, row)
  if (place) return place
  const rows = await frontOfLine(db, activityId)
  const front = known.put(activityId, now, new Map(rows.map(({ turn }, ahead) => [turn, ahead])))
  return placeIn(front, row) ?? waitingBehind(COUNTED, row)
}
