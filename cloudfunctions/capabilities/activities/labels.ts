export const kindLabels = {
  lecture: '讲座',
  sports: '文体',
  outing: '春秋游',
  family: '亲子',
  course: '课程',
  tickets: '领票',
  mingle: '联谊',
} as const
export type ActivityKind = keyof typeof kindLabels

export const stateLabels = {
  draft: '草稿',
  review: '待审核',
  published: '报名中',
  closed: '已截止',
  done: '已结束',
  archived: '已归档',
  cancelled: '已取消',
} as const
export type ActivityState = keyof typeof stateLabels

/** `entered` waits for the order to be made; `offered` has a seat and must say that she wants it. */
export const signUpLabels = {
  confirmed: '已报名',
  waiting: '候补中',
  cancelled: '已取消',
  entered: '已登记',
  offered: '待确认',
} as const

/** How seats are given. */
export const allocationLabels = {
  firstCome: '先到先得',
  draw: '随机排序',
  leastServed: '少参加的优先',
} as const
export type Allocation = keyof typeof allocationLabels

export const fieldLabels = {
  text: '文字',
  choice: '选择',
  number: '数字',
  date: '日期',
  phone: '手机号',
  file: '图片或 PDF',
} as const
export type FieldType = keyof typeof fieldLabels

export const relationLabels = { child: '子女', spouse: '配偶', parent: '父母', other: '其他' } as const

export const sexLabels = { female: '女', male: '男' } as const

export const employmentLabels = {
  tenured: '在编',
  contract: '合同制',
  agency: '劳务派遣',
  retired: '退休',
} as const

/** What came of somebody at one session; `noShow` is of the whole activity. */
export const attendanceLabels = {
  in: '已签到',
  late: '迟到',
  leftEarly: '早退',
  noShow: '未到',
} as const

/** What came of one entry that a door without network sends later. */
export const doorLabels = {
  in: '签到成功',
  same: '已经同步过',
  alreadyIn: '别处已签到',
  cancelled: '已取消报名',
  notSignedUp: '没有报名',
  unknownSession: '没有这一场',
} as const
export type DoorOutcome = keyof typeof doorLabels

type Preset = {
  readonly id: string
  readonly type: FieldType
  readonly label: string
  readonly isRequired: boolean
  readonly options?: readonly string[]
}

const phone: Preset = { id: 'phone', type: 'phone', label: '当天联系手机', isRequired: true }
const diet: Preset = { id: 'diet', type: 'text', label: '饮食忌口', isRequired: false }
const size: Preset = {
  id: 'size',
  type: 'choice',
  label: '服装尺码',
  isRequired: true,
  options: ['S', 'M', 'L', 'XL', 'XXL'],
}

/** Questions that an activity of a kind starts out with; the officer changes them as she likes. */
export const formPresets: Readonly<Record<ActivityKind, readonly Preset[]>> = {
  lecture: [{ id: 'question', type: 'text', label: '想问的问题', isRequired: false }],
  sports: [size, phone],
  outing: [
    phone,
    diet,
    { id: 'stop', type: 'choice', label: '上车地点', isRequired: true, options: ['南门', '北门'] },
  ],
  family: [phone, diet],
  course: [{ id: 'level', type: 'choice', label: '基础', isRequired: true, options: ['零基础', '学过一点'] }],
  tickets: [],
  mingle: [phone],
}
