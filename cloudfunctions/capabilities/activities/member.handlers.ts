import { command, type Handlers } from '../../kernel/runtime/implement'
import { leave, loadSignUp } from './cancel'
import type { ActivitiesContract } from './contract'
import { decideCancel, decideSignUp } from './domain/sign-up'
import { recall } from './known-activities'
import { carryOut } from './sign-up'
import { detailOf } from './views'

/** Coming and going. */
export const memberHandlers: Pick<Handlers<ActivitiesContract>, 'signUp' | 'cancel'> = {
  signUp: command({
    load: (context, { activityId }) => recall(context, activityId),
    decide: (activity, _input, { actor, now }) => decideSignUp(activity, actor, now),
    save: (context, plan) => carryOut(context, plan),
    reply: ({ activity, mine }, _input, context) => detailOf(activity, mine, context),
  }),

  cancel: command({
    load: (context, { activityId }) => loadSignUp(context, activityId),
    decide: (state, _input, { actor, now }) => decideCancel(state, actor.id, now),
    save: (context, plan) => leave(context, plan),
    reply: ({ activity, mine }, _input, context) => detailOf(activity, mine, context),
  }),
}
