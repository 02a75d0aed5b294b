import { activityRoutes } from './features/activities/routes'
import { attendingRoutes } from './features/attending/routes'
import { benefitRoutes } from './features/benefits/routes'
import { cardDeskRoutes } from './features/card-desk/routes'
import { cardRoutes } from './features/cards/routes'
import { composingRoutes } from './features/composing/routes'
import { doorRoutes } from './features/doors/routes'
import { importRoutes } from './features/imports/routes'
import { matchRoutes } from './features/matches/routes'
import { memberRoutes } from './features/members/routes'
import { organisingRoutes } from './features/organising/routes'
import { privacyRoutes } from './features/privacy/routes'
import { registryRoutes } from './features/registry/routes'
import { requestRoutes } from './features/requests/routes'
import { seatRoutes } from './features/seats/routes'
import { unitRoutes } from './features/units/routes'

/** A WeChat sub-package: where it lies and its pages. Each feature states its own in routes.ts. */
interface Routes {
  root: string
  pages: string[]
}

/** Every feature, one line each. */
export const features: Routes[] = [
  activityRoutes,
  matchRoutes,
  seatRoutes,
  attendingRoutes,
  organisingRoutes,
  composingRoutes,
  doorRoutes,
  benefitRoutes,
  requestRoutes,
  memberRoutes,
  privacyRoutes,
  cardRoutes,
  cardDeskRoutes,
  importRoutes,
  registryRoutes,
  unitRoutes,
]
