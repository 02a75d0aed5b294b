export const kindLabels = {
  member: '会员',
  staff: '教职工（未入会）',
  retired: '退休',
  gone: '已离开',
  clerk: '门店店员',
} as const

/** Offices of a unit; each is a bundle of duties over that unit. */
export const officeLabels = {
  branchOfficer: '分会主席',
  schoolOfficer: '校工会干部',
  cityOfficer: '市工会干部',
  shopClerk: '门店店员',
} as const

export const dutyLabels = {
  activities: '活动',
  benefits: '福利',
  requests: '审批',
  members: '会员',
  redeem: '核销',
} as const

export const employmentLabels = {
  tenured: '在编',
  contract: '非编',
  agency: '劳务派遣',
  retired: '退休',
  unknown: '未登记',
} as const

export const sexLabels = { female: '女', male: '男', unknown: '未登记' } as const

/** What happened in somebody's career. */
export const careerLabels = {
  enrolled: '登记入册',
  joined: '入会',
  transferred: '调动',
  left: '离开',
  retired: '退休',
  died: '去世',
  rejoined: '重新加入',
  employment: '用工性质变动',
  funding: '经费单位变动',
  corrected: '更正',
  undone: '撤销',
} as const

/** Where somebody stands after leaving: still at work, or gone. */
export const leavingLabels = { staff: '退会，仍在岗', gone: '离开单位' } as const

/** Where somebody stands who comes back. */
export const returningLabels = { staff: '回来工作，还没入会', member: '重新成为会员' } as const

/** Fields of a person, as a change of them is told. */
export const fieldLabels = {
  state: '身份',
  name: '姓名',
  staffNo: '工号',
  sex: '性别',
  birthday: '生日',
  phone: '手机',
  unit: '所在工会',
  employment: '用工性质',
  fundingUnit: '经费单位',
  joinedOn: '入会日期',
  paidThrough: '会费缴至',
  tags: '标签',
  offices: '工会职务',
} as const

export const levelLabels = {
  city: '市教育工会',
  school: '校工会',
  branch: '分会',
  group: '工会小组',
} as const

export const ageLabels = {
  under30: '30 岁以下',
  from30: '30–39 岁',
  from40: '40–49 岁',
  from50: '50–59 岁',
  from60: '60 岁以上',
  unknown: '生日未登记',
} as const

export const committeeLabels = {
  women: '女职工委员会',
  audit: '经费审查委员会',
  proposals: '提案工作委员会',
  welfare: '福利工作委员会',
  mediation: '劳动争议调解委员会',
  youth: '青年工作委员会',
  other: '专门委员会',
} as const

export const roleLabels = { chair: '主任', deputy: '副主任', member: '委员' } as const

/** Work on many people at once that the timer goes through. */
export const reshapeLabels = { merge: '合并', move: '划转', rename: '更名' } as const
export const reshapeStateLabels = { planned: '等到那一天', running: '正在办理', done: '办完了' } as const

export const newcomerLabels = { open: '等核对', admitted: '已登记', turnedAway: '没有通过' } as const
