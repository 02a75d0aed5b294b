import { accept } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { refuseWith } from '../../kernel/runtime/refusal'
import { matches, type MatchesContract, type Overview } from './contract'
import {
  decideOpen,
  eventView,
  isCleared,
  whyNotOpen,
  type ActivityFacts,
  type Choosing,
} from './domain/event'
import { FEWEST_TOLD } from './labels'
import { activityFacts } from '../activities/port'
import { rememberChoosing, sentence } from './standing'
import { choosingsStore, countProfiles, saveChoosing } from './store'

type One = { readonly activityId: string }
type State = { readonly activity: ActivityFacts | null; readonly choosing: Choosing | null }
type Told = {
  readonly activity: ActivityFacts
  readonly choosing: Choosing | null
  readonly profiles: number
}

const loadBoth = async ({ db }: Asking, { activityId }: One): Promise<State> => {
  const [activity, choosing] = await Promise.all([
    activityFacts(db, activityId),
    db.get(choosingsStore, activityId),
  ])
  return { activity, choosing }
}

const unit = ({ activity }: State): string | null => activity?.unit ?? null

/** Counts, never who; and no count of pairs that is so small that it would say who. */
const overviewOf = ({ activity, choosing, profiles }: Told, now: string): Overview => {
  const { id, title, startsAt, endsAt, participants } = activity
  const why = whyNotOpen(activity, choosing, now)
  const pairs = choosing?.pairs ?? 0
  return {
    activityId: id,
    ...{ title, startsAt, endsAt, participants, profiles },
    event: choosing && !isCleared(choosing, now) ? eventView(choosing, now) : null,
    pairs: pairs >= FEWEST_TOLD ? pairs : null,
    open: why ? { can: false, why: sentence(why) } : { can: true, why: '' },
  }
}

const profilesOf = async ({ db }: Asking, choosing: Choosing | null) =>
  choosing ? countProfiles(db, choosing._id) : 0

/** What officers of the activity's unit do and see. */
export const officerHandlers: Pick<Handlers<MatchesContract>, 'open' | 'overview'> = {
  open: command({
    load: (context, { activityId }) => loadBoth(context, { activityId }),
    unit: (state: State) => unit(state),
    decide: ({ activity, choosing }, input, { now }) => decideOpen(activity, choosing, input, now),
    save: async (context, next, { activity }) => {
      const { db, now, occasion } = context
      const { closesAt, most, keptUntil, version } = next
      const event = happened(occasion, 'matches.opened', next._id, { closesAt, most, keptUntil, version })
      if (!activity || !(await saveChoosing(db, next, event))) return stale
      rememberChoosing(now, next)
      return accept<Told>({ activity, choosing: next, profiles: await profilesOf(context, next) })
    },
    reply: (told, _input, { now }) => overviewOf(told, now),
  }),

  overview: query({
    load: async (context, input) => {
      const { activity, choosing } = await loadBoth(context, input)
      return { activity, choosing, profiles: activity ? await profilesOf(context, choosing) : 0 }
    },
    unit,
    view: ({ activity, ...rest }, _input, { now }) =>
      activity ? overviewOf({ activity, ...rest }, now) : refuseWith(matches, 'notFound'),
  }),
}
