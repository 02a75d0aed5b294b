const page = (name: string, activityId: string, sessionId: string) =>
  `/features/doors/pages/${name}/index?id=${activityId}&session=${sessionId}`

export const attendancePage = (activityId: string, sessionId: string) =>
  page('attendance', activityId, sessionId)
export const doorPage = (activityId: string, sessionId: string) => page('door', activityId, sessionId)
