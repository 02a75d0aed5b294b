import { accept, refuse } from '../../kernel/domain/decision'
import { command, stale, type Handlers } from '../../kernel/runtime/implement'
import { askerOf } from './asker'
import { leave, loadSignUp, want } from './cancel'
import type { ActivitiesContract } from './contract'
import { decideCancel, decideConfirm, decideDecline, decideSignUp } from './domain/sign-up'
import { recall } from './known-activities'
import { carryOut } from './sign-up'
import { asRow, type Standing } from './standing'
import { signUpsStore } from './store'
import { detailOf } from './views'

/** Coming and going. */
export const memberHandlers: Pick<
  Handlers<ActivitiesContract>,
  'signUp' | 'cancel' | 'confirm' | 'decline' | 'showMe'
> = {
  signUp: command({
    load: (context, { activityId }) => recall(context, activityId),
    decide: (activity, input, { actor, now }) => decideSignUp(activity, askerOf(actor), now, input),
    save: (context, plan, _state, { companions, answers, showMe, salt }) =>
      carryOut(context, plan, { given: { companions, answers, showMe }, salt }),
    reply: (standing, _input, context) => detailOf(standing, context),
  }),

  cancel: command({
    load: (context, { activityId }) => loadSignUp(context, activityId),
    decide: (state, _input, { actor, now }) => decideCancel(state, actor.id, now),
    save: (context, plan) => leave(context, plan),
    reply: (standing, _input, context) => detailOf(standing, context),
  }),

  confirm: command({
    load: (context, { activityId }) => loadSignUp(context, activityId),
    decide: (state, _input, { now }) => decideConfirm(state, now),
    save: (context, plan) => want(context, plan),
    reply: (standing, _input, context) => detailOf(standing, context),
  }),

  decline: command({
    load: (context, { activityId }) => loadSignUp(context, activityId),
    decide: (state, _input, { actor, now }) => decideDecline(state, actor.id, now),
    save: (context, plan) => leave(context, plan),
    reply: (standing, _input, context) => detailOf(standing, context),
  }),

  showMe: command({
    load: (context, { activityId }) => loadSignUp(context, activityId),
    decide: ({ activity, row }) =>
      activity && row && row.state !== 'cancelled' ? accept({ activity, row }) : refuse('notSignedUp'),
    save: async ({ db }, { activity, row }, _state, { showMe }) => {
      const { _id, state, stay } = row
      const told = await db.update(signUpsStore, { _id, state, stay }, { showMe })
      return told ? accept<Standing>({ activity, mine: asRow(told), row: told }) : stale
    },
    reply: (standing, _input, context) => detailOf(standing, context),
  }),
}
