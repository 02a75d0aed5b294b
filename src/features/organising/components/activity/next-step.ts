import type { ActivityDetail } from '@cloud/capabilities/activities/contract'

export type Manage = NonNullable<ActivityDetail['manage']>
export type Step = 'approve' | 'publish' | 'submit' | 'allocate' | 'checkIn'

/** In this order: what is urgent stands before what is only possible. */
const order: readonly Step[] = ['approve', 'allocate', 'checkIn', 'publish', 'submit']

/** The one thing for an officer to do now; undefined when there is nothing. */
export const nextStep = (manage: Manage): Step | undefined => order.find((step) => manage[step].can)

/** Why a draft cannot go on, in the server's words; '' when it can, or is no draft. */
export const whyStuck = ({ state }: Pick<ActivityDetail, 'state'>, manage: Manage): string =>
  state === 'draft' && !nextStep(manage) ? manage.publish.why || manage.submit.why : ''
