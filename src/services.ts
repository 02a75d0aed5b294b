import { activityServices } from './features/activities/services'
import type { ServiceGroup } from './shared/service'

/** Every service of every feature, one line each; the 办事 tab shows them in this order. */
export const serviceGroups: readonly ServiceGroup[] = [{ title: '活动', services: activityServices }]
