/** What an officer may have shown in full. */
export const fieldLabels = { name: '姓名', phone: '手机号', birthday: '生日' } as const
export type RevealField = keyof typeof fieldLabels

/** For what; whoever it is about reads it. */
export const purposeLabels = {
  handling: '联系本人办理申请',
  visit: '走访慰问',
  safety: '活动安全联系',
  checking: '核对名册',
  other: '其他',
} as const
export type Purpose = keyof typeof purposeLabels

/** How somebody came to see data of a person. */
export const lookLabels = {
  revealed: '查看了完整资料',
  exported: '导出了名册',
  verified: '核对了会员码',
  own: '你自己导出了全部资料',
} as const
export type LookKind = keyof typeof lookLabels

/** What is removed when the legal period is over; the codes are those that capabilities count under. */
export const heldLabels = {
  person: '名册资料',
  changes: '资料变更记录',
  tries: '认证尝试',
  looks: '查看记录',
  consents: '同意记录',
  messages: '消息',
  requests: '申请',
  signUps: '报名里的姓名',
  claims: '领取里的姓名',
  cards: '服务卡',
  codes: '会员码核对记录',
  newcomers: '新人登记',
  attendance: '签到里的姓名',
  ratings: '活动评价',
} as const
export type Held = keyof typeof heldLabels

/** The notice as it stands; a change of its meaning gets a new one, and everybody is asked again. */
export const NOTICE_VERSION = '2026-11'

/** For how long values that were masked stay on an officer's page. */
export const SHOWN_SECONDS = 60
