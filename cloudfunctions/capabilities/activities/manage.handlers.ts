import type { Actor } from '../../kernel/domain/actor'
import { accept, type Decision } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import type { Change } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { resize } from '../../kernel/ports/quota'
import { command, stale, type Context, type Handlers } from '../../kernel/runtime/implement'
import type { ActivitiesContract } from './contract'
import {
  decideCallOff,
  decideClose,
  decideEdit,
  decidePublish,
  type EditPlan,
  type Step,
} from './domain/organise'
import { remember } from './known-activities'
import { settle } from './line'
import { handOf, type Standing } from './sign-up'
import { standingOf } from './standing'
import { activitiesStore, type ActivityDoc } from './store'
import { seatsAt } from './store/seats'
import { detailOf } from './views'

type Asking = Context<Actor>
type One = { readonly activityId: string }
type State = { readonly activity: ActivityDoc | null }

const loadOne = async ({ db }: Asking, { activityId }: One): Promise<State> => ({
  activity: await db.get(activitiesStore, activityId),
})

const unitOfOne = ({ activity }: State): string | null => activity?.unit ?? null

const eventOf = ({ occasion }: Asking, what: string, { _id, version }: ActivityDoc) =>
  happened(occasion, `activities.${what}`, _id, { version: version + 1 })

/** An officer may come along herself. */
const told = async (context: Asking, activity: ActivityDoc) =>
  accept<Standing>({
    activity: remember(context, activity),
    mine: await standingOf(context.db, activity, context.actor.id),
  })

/** Writes what an officer decided on this version of the activity. One call. */
const change = async (context: Asking, activity: ActivityDoc, what: string, changes: Change) => {
  const { _id, version } = activity
  const changed = await context.db.update(
    activitiesStore,
    { _id, version },
    noting({ ...changes, version: version + 1 }, [eventOf(context, what, activity)]),
  )
  return changed ? told(context, changed) : stale
}

const reply = ({ activity, mine }: Standing, _input: unknown, context: Asking) =>
  detailOf(activity, mine, context)

/** A step from one state to the next, which may have been made already. */
const step = <I extends One, Code extends string>(
  what: string,
  decide: (activity: ActivityDoc | null, now: string) => Decision<Step<ActivityDoc>, Code>,
  changes: (input: I) => Change,
) => ({
  load: loadOne,
  unit: unitOfOne,
  decide: ({ activity }: State, _input: I, { now }: Asking) => decide(activity, now),
  save: async (context: Asking, { activity, step }: Step<ActivityDoc>, _state: State, input: I) =>
    step === 'nothing' ? told(context, activity) : change(context, activity, what, changes(input)),
  reply,
})

/** Seats that are new go to the line at once. */
const resizeTo = async (context: Asking, { activity, texts, by }: EditPlan<ActivityDoc>) => {
  const { _id, version } = activity
  const changes = { ...texts, version: version + 1, dirtyAt: context.now }
  const changed = await resize(context.db, seatsAt(_id), by, {
    guard: { version },
    change: noting(changes, [eventOf(context, 'edited', activity)]),
  })
  if (!changed) return stale
  return told(context, changed.seats.waiting > 0 ? await settle(handOf(context), changed) : changed)
}

/** What officers do with an activity of their unit. */
export const manageHandlers: Pick<Handlers<ActivitiesContract>, 'edit' | 'publish' | 'close' | 'callOff'> = {
  edit: command({
    load: (context, { activityId }) => loadOne(context, { activityId }),
    unit: (state: State) => unitOfOne(state),
    decide: ({ activity }, { draft }, { now }) => decideEdit(activity, draft, now),
    save: (context, plan) => resizeTo(context, plan),
    reply: (standing, input, context) => reply(standing, input, context),
  }),

  publish: command(step('published', decidePublish, () => ({ state: 'published', listed: true }))),

  close: command(step('closed', decideClose, () => ({ state: 'closed' }))),

  callOff: command(
    step('calledOff', decideCallOff, ({ reason }: One & { readonly reason: string }) => ({
      state: 'cancelled',
      listed: false,
      reason,
    })),
  ),
}
