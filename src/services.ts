import { activityServices } from './features/activities/services'
import { benefitServices } from './features/benefits/services'
import { cardDeskServices } from './features/card-desk/services'
import { cardServices } from './features/cards/services'
import { importServices } from './features/imports/services'
import { matchServices } from './features/matches/services'
import { memberServices } from './features/members/services'
import { organisingServices } from './features/organising/services'
import { privacyServices } from './features/privacy/services'
import { registryServices } from './features/registry/services'
import { requestServices } from './features/requests/services'
import { unitServices } from './features/units/services'
import type { ServiceGroup } from './shared/service'

/** Every service of every feature, one line each; the 办事 tab shows them in this order. */
export const serviceGroups: readonly ServiceGroup[] = [
  { title: '活动', services: [...activityServices, ...matchServices, ...organisingServices] },
  { title: '福利', services: benefitServices },
  { title: '申请', services: requestServices },
  { title: '会员卡', services: [...cardServices, ...cardDeskServices] },
  { title: '身份', services: [...memberServices, ...privacyServices] },
  { title: '名册与组织', services: [...registryServices, ...unitServices, ...importServices] },
]
