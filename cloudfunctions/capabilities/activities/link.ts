/** The page of one activity. */
export const linkTo = (activityId: string): string =>
  `/features/activities/pages/detail/index?id=${activityId}`
