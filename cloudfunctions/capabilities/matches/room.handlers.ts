import { query, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { matches, type MatchesContract, type Room } from './contract'
import { isCleared, phaseOf } from './domain/event'
import { answersFor, personOf, type Profile } from './domain/profile'
import { standingOf, viewOf, type Inside } from './standing'
import { AT_ONCE, holdersOf, profilesIn, type ProfileDoc } from './store'

type Found = { readonly inside: Inside; readonly others: readonly ProfileDoc[] }

/** Who is in the room while it is open; whose choice met mine once it is over. One call, or none. */
const othersFor = async ({ db, now }: Asking, { choosing, mine }: Inside, cursor?: string) => {
  if (!mine) return []
  const phase = phaseOf(choosing, now)
  if (phase === 'open') return profilesIn(db, choosing._id, placeOf(cursor))
  return phase === 'over' ? holdersOf(db, choosing._id, mine.tokens) : []
}

const load = async (
  context: Asking,
  input: { readonly activityId: string; readonly cursor?: string | undefined },
): Promise<Found> => {
  const standing = await standingOf(context, input)
  const { choosing, isParticipant } = standing
  if (!choosing || isCleared(choosing, context.now)) return refuseWith(matches, 'notFound')
  if (!isParticipant) return refuseWith(matches, 'notParticipant')
  const inside = { ...standing, choosing }
  return { inside, others: await othersFor(context, inside, input.cursor) }
}

const cursorAt = ({ person, _id }: Profile): string =>
  Buffer.from(JSON.stringify({ person, _id })).toString('base64url')

const peopleOf = ({ inside, others }: Found): Pick<Room, 'people' | 'next'> => {
  const people = others.filter(({ _id }) => _id !== inside.mine?._id).map(personOf)
  const last = others.at(-1)
  return last && others.length === AT_ONCE ? { people, next: cursorAt(last) } : { people }
}

const view = (found: Found, _input: unknown, context: Asking): Room => {
  const { inside, others } = found
  const mine = viewOf(inside, context)
  if (mine.event.phase !== 'over') return { ...mine, ...peopleOf(found), answers: null }
  return { ...mine, people: [], answers: inside.mine ? answersFor(inside.mine, others) : [] }
}

/** The room of one event: the people while it is open, the mutual choices afterwards. */
export const roomHandlers: Pick<Handlers<MatchesContract>, 'room'> = { room: query({ load, view }) }
