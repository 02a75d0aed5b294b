import { activityRoutes } from './features/activities/routes'
import { benefitRoutes } from './features/benefits/routes'
import { memberRoutes } from './features/members/routes'
import { requestRoutes } from './features/requests/routes'

/** A WeChat sub-package: where it lies and its pages. Each feature states its own in routes.ts. */
interface Routes {
  root: string
  pages: string[]
}

/** Every feature, one line each. */
export const features: Routes[] = [activityRoutes, benefitRoutes, requestRoutes, memberRoutes]
