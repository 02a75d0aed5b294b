export const kindLabels = { lateClaim: '补领生日蛋糕', join: '申请入会' } as const
export type RequestKind = keyof typeof kindLabels

export const stateLabels = {
  open: '审批中',
  returned: '退回待改',
  approved: '已同意',
  refused: '未同意',
  withdrawn: '已撤回',
} as const
export type RequestState = keyof typeof stateLabels

export const levelLabels = { branch: '分会', school: '校工会' } as const
