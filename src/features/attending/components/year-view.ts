import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import type { Output } from '@cloud/kernel/contract/define'

/** What she took part in during the last 365 days. */
export type YearView = Output<ActivitiesContract, 'myYear'>
