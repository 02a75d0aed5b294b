const page = (name: string, query: string) => `/features/matches/pages/${name}/index${query}`

export const linkToRoom = (activityId: string): string => page('room', `?id=${activityId}`)
export const linkToCard = (activityId: string): string => page('card', `?id=${activityId}`)
export const linkToHow = page('how', '')
