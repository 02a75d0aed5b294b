export const kindLabels = {
  lateClaim: '补领生日蛋糕',
  join: '申请入会',
  transfer: '申请转会',
  correction: '更正资料',
  resign: '申请退会',
} as const
export type RequestKind = keyof typeof kindLabels

export const stateLabels = {
  open: '审批中',
  returned: '退回待改',
  approved: '已同意',
  refused: '未同意',
  withdrawn: '已撤回',
} as const
export type RequestState = keyof typeof stateLabels

export const levelLabels = {
  branch: '分会',
  school: '校工会',
  targetBranch: '转入分会',
  targetSchool: '转入校工会',
} as const

/** What a member may ask to have put right. */
export const correctionLabels = {
  name: '姓名',
  sex: '性别',
  birthday: '生日',
  phone: '手机',
  joinedOn: '入会日期',
  employment: '用工性质',
  fundingUnit: '经费单位',
} as const
export type CorrectionField = keyof typeof correctionLabels

export const sexLabels = { female: '女', male: '男' } as const
export const employmentLabels = {
  tenured: '在编',
  contract: '非编',
  agency: '劳务派遣',
  retired: '退休',
} as const
