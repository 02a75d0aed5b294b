export const kindLabels = {
  lecture: '讲座',
  sports: '文体',
  outing: '春秋游',
  family: '亲子',
  course: '课程',
  tickets: '领票',
} as const
export type ActivityKind = keyof typeof kindLabels

export const stateLabels = {
  draft: '草稿',
  published: '报名中',
  closed: '已截止',
  cancelled: '已取消',
} as const
export type ActivityState = keyof typeof stateLabels

export const signUpLabels = { confirmed: '已报名', waiting: '候补中', cancelled: '已取消' } as const
