import { activityRoutes } from './features/activities/routes'

/** A WeChat sub-package: where it lies and its pages. Each feature states its own in routes.ts. */
interface Routes {
  root: string
  pages: string[]
}

/** Every feature, one line each. */
export const features: Routes[] = [activityRoutes]
