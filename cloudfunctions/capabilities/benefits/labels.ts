export const programmeKindLabels = {
  birthday: '生日蛋糕',
  cooling: '暑期送清凉',
  newYear: '年前送温暖',
} as const
export type ProgrammeKind = keyof typeof programmeKindLabels

/** Where an entitlement stands for one member. */
export const statusLabels = {
  claimable: '可领取',
  lateClaimable: '可补领',
  claimed: '待提货',
  redeemed: '已提货',
  expired: '券已过期',
  missed: '已错过',
  upcoming: '未到时间',
  ongoing: '发放中',
  notEntitled: '不在范围',
} as const
export type EntitlementStatus = keyof typeof statusLabels
