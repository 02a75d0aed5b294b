/** Where the 会员服务卡 of one person stands. */
export const cardStateLabels = {
  none: '未办卡',
  applied: '已申请',
  inBatch: '办理中',
  active: '正常使用',
  lost: '已挂失',
  rejected: '没有办成',
  cancelled: '已注销',
} as const
export type CardState = keyof typeof cardStateLabels

/** How a card came to be asked for. */
export const issueTypeLabels = { first: '新办', again: '补办' } as const
export type IssueType = keyof typeof issueTypeLabels

/** What became of a card in the batch it was handed in with. */
export const outcomeLabels = { waiting: '等卡号', registered: '已登记', rejected: '退回' } as const
export type Outcome = keyof typeof outcomeLabels

export const batchStateLabels = { closing: '正在汇总', closed: '已汇总' } as const

/** What can be a column of the file for the city union. */
export const columnLabels = {
  place: '序号',
  unit: '单位名称',
  union: '工会名称',
  name: '姓名',
  sex: '性别',
  staffNo: '工号',
  phone: '手机号码',
  joinedOn: '入会日期',
  type: '办卡类型',
} as const
export type ColumnName = keyof typeof columnLabels

/** Lists of people that an officer looks through. */
export const listLabels = { applied: '已申请', lacking: '没有卡', active: '有卡', lost: '已挂失' } as const
export type ListName = keyof typeof listLabels

/** What is said at every door when a member's code does not count. */
export const codeRefusals = {
  invalid: '这不是有效的会员码',
  expired: '这个码过期了，截图不能用，请会员打开会员卡',
  used: '这个码刚刚用过，请让会员出示新的',
} as const
export type CodeRefusal = keyof typeof codeRefusals

/** What happened to a card. */
export const stepLabels = {
  applied: '申请办卡',
  appliedAgain: '申请补办',
  handedIn: '报送市总',
  registered: '登记卡号',
  corrected: '更正卡号',
  rejected: '市总退回',
  lost: '挂失',
  cancelled: '注销',
} as const
export type StepName = keyof typeof stepLabels
