import { activityServices } from './features/activities/services'
import { benefitServices } from './features/benefits/services'
import { memberServices } from './features/members/services'
import { requestServices } from './features/requests/services'
import type { ServiceGroup } from './shared/service'

/** Every service of every feature, one line each; the 办事 tab shows them in this order. */
export const serviceGroups: readonly ServiceGroup[] = [
  { title: '活动', services: activityServices },
  { title: '福利', services: benefitServices },
  { title: '申请', services: requestServices },
  { title: '身份', services: memberServices },
]
