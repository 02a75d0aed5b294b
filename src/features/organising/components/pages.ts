const page = (name: string, activityId: string, feature = 'organising') =>
  `/features/${feature}/pages/${name}/index?id=${activityId}`

/** Pages of one activity; each page of an officer names its activity as `id`. */
export const managing = (activityId: string) => page('activity', activityId)
export const editing = (activityId: string) => page('edit', activityId, 'composing')
export const ordering = (activityId: string) => page('order', activityId)
export const signUps = (activityId: string) => page('sign-ups', activityId)
export const statistics = (activityId: string) => page('statistics', activityId)
export const photos = (activityId: string) => page('photos', activityId, 'composing')
export const NEW = '/features/composing/pages/edit/index'
export const SETTINGS = '/features/composing/pages/settings/index'

/** On the day, in another package. */
export const checkingIn = (activityId: string) => `/features/doors/pages/check-in/index?id=${activityId}`
export const attendance = (activityId: string) => `/features/doors/pages/attendance/index?id=${activityId}`

/** As members see it. */
export const asMember = (activityId: string) => `/features/activities/pages/detail/index?id=${activityId}`
export const proving = (activityId: string) => `/features/seats/pages/proof/index?id=${activityId}`
export const orderOf = (activityId: string) => `/features/seats/pages/order/index?id=${activityId}`
