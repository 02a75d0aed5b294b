import { mayTouch } from '../../kernel/domain/actor'
import { accept, refuse, type Decision } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { replace, unset, type Change } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { command, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import type { ActivitiesContract, CheckedDraft } from './contract'
import {
  decideApprove,
  decideArchive,
  decideCallOff,
  decideClose,
  decidePublish,
  decideSendBack,
  decideSubmit,
  type Step,
} from './domain/organise'
import { decideEdit, type EditPlan } from './domain/edit'
import { isFinePoster } from './files'
import { remember } from './known-activities'
import { giveOut } from './line'
import { publishing, scheduleOf } from './publish'
import { handOf } from './asker'
import { standingOf, type Standing } from './standing'
import { activitiesStore, type ActivityDoc } from './store'
import { resize } from './store/capacity'
import { detailOf } from './views'

export type One = { readonly activityId: string }
export type State = { readonly activity: ActivityDoc | null }

export const loadOne = async ({ db }: Asking, { activityId }: One): Promise<State> => ({
  activity: await db.get(activitiesStore, activityId),
})

export const unitOfOne = ({ activity }: State): string | null => activity?.unit ?? null
const schoolOfOne = ({ activity }: State): string | null => activity?.school ?? null

const eventOf = ({ occasion }: Asking, what: string, { _id, version }: ActivityDoc) =>
  happened(occasion, `activities.${what}`, _id, { version: version + 1 })

/** An officer may come along herself. */
export const told = async (context: Asking, activity: ActivityDoc) =>
  accept<Standing>({
    activity: remember(context, activity),
    ...(await standingOf(context.db, activity, context.actor.id)),
  })

/** Writes what an officer decided on this version of the activity. One call. */
export const change = async (context: Asking, activity: ActivityDoc, what: string, changes: Change) => {
  const { _id, version } = activity
  const changed = await context.db.update(
    activitiesStore,
    { _id, version },
    noting({ ...changes, version: version + 1 }, [eventOf(context, what, activity)]),
  )
  return changed ? told(context, changed) : stale
}

export const reply = (standing: Standing, _input: unknown, context: Asking) => detailOf(standing, context)

type Changes<I> = (context: Asking, activity: ActivityDoc, input: I) => Change | Promise<Change>

/** A step from one state to the next, which may have been made already. */
const step = <I extends One, Code extends string>(
  what: string,
  decide: (activity: ActivityDoc | null, context: Asking) => Decision<Step<ActivityDoc>, Code>,
  changes: Changes<I>,
  unit: (state: State) => string | null = unitOfOne,
) => ({
  load: loadOne,
  unit,
  decide: ({ activity }: State, _input: I, context: Asking) => decide(activity, context),
  save: async (context: Asking, { activity, step }: Step<ActivityDoc>, _state: State, input: I) =>
    step === 'nothing'
      ? told(context, activity)
      : change(context, activity, what, await changes(context, activity, input)),
  reply,
})

/** Nested objects would merge into those that are there. */
const textChange = ({ companions, eligibility, ...texts }: Omit<CheckedDraft, 'capacity'>): Change => ({
  ...texts,
  companions: companions && replace(companions),
  eligibility: eligibility && replace(eligibility),
})

/** Seats that are new go to the line at once. */
const resizeTo = async (context: Asking, plan: EditPlan<ActivityDoc>) => {
  const { activity, texts, by, shares, seats } = plan
  if (!(await isFinePoster(context, texts.poster, activity.poster))) return refuse('badFile')
  if (seats) return change(context, activity, 'edited', { ...textChange(texts), seats: replace(seats) })
  const changes = {
    ...textChange(texts),
    ...scheduleOf({ ...activity, ...texts }),
    version: activity.version + 1,
    dirtyAt: context.now,
  }
  const event = eventOf(context, 'edited', activity)
  const changed = await resize(context.db, activity, { by, shares }, noting(changes, [event]))
  if (!changed) return stale
  return told(context, await giveOut(handOf(context), changed))
}

const isSchool = ({ actor }: Asking, activity: ActivityDoc | null): boolean =>
  activity !== null && mayTouch(actor, 'activities', activity.school)

type WithReason = One & { readonly reason: string }
type Managing = 'edit' | 'publish' | 'submit' | 'approve' | 'sendBack' | 'close' | 'callOff' | 'archive'

/** What officers do with an activity of their unit. */
export const manageHandlers: Pick<Handlers<ActivitiesContract>, Managing> = {
  edit: command({
    load: (context, { activityId }) => loadOne(context, { activityId }),
    unit: (state: State) => unitOfOne(state),
    decide: ({ activity }, { draft }, { now }) => decideEdit(activity, draft, now),
    save: (context, plan) => resizeTo(context, plan),
    reply: (standing, _input, context) => detailOf(standing, context),
  }),

  publish: command(
    step(
      'published',
      (activity, context) => decidePublish(activity, context.now, isSchool(context, activity)),
      publishing,
    ),
  ),

  submit: command(
    step(
      'submitted',
      (activity, { now }) => decideSubmit(activity, now),
      () => ({
        state: 'review',
        returned: unset,
      }),
    ),
  ),

  approve: command(
    step('published', (activity, { now }) => decideApprove(activity, now), publishing, schoolOfOne),
  ),

  sendBack: command(
    step<WithReason, 'notFound' | 'notInReview'>(
      'sentBack',
      (activity) => decideSendBack(activity),
      (_context, _activity, { reason }) => ({ state: 'draft', returned: reason }),
      schoolOfOne,
    ),
  ),

  close: command(
    step(
      'closed',
      (activity, { now }) => decideClose(activity, now),
      ({ now }, { allocation }) => ({
        state: 'closed',
        ...(allocation === 'firstCome' ? {} : { orderAt: now }),
      }),
    ),
  ),

  callOff: command(
    step<WithReason, 'notFound' | 'notEditable'>(
      'calledOff',
      (activity, { now }) => decideCallOff(activity, now),
      (_context, _activity, { reason }) => ({
        state: 'cancelled',
        listed: false,
        reason,
        orderAt: unset,
        tallyAt: unset,
      }),
    ),
  ),

  archive: command(
    step(
      'archived',
      (activity, { now }) => decideArchive(activity, now),
      () => ({
        state: 'archived',
        listed: false,
      }),
    ),
  ),
}
