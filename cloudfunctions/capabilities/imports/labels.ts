/** Where an import stands. The first three go on by themselves; `failed` is for good. */
export const phaseLabels = {
  comparing: '正在核对',
  applying: '正在导入',
  undoing: '正在撤销',
  compared: '等你确认',
  applied: '已导入',
  undone: '已撤销',
  dropped: '已放弃',
} as const

/** The lists of an import, in the order of its tabs. */
export const listLabels = {
  added: '新增',
  changed: '更新',
  left: '离开',
  unchanged: '未变',
  rejected: '未导入',
  remarks: '请留意',
  conflicts: '被别人改过',
  kept: '没有撤销',
} as const

/** What a roster says of a person, as columns are headed in files that we write. */
export const columnLabels = {
  staffNo: '工号',
  name: '姓名',
  unit: '部门',
  sex: '性别',
  birthday: '生日',
  phone: '手机',
  joinedOn: '入会日期',
  employment: '用工性质',
  fundingUnit: '经费单位',
  paidThrough: '会费缴至',
  office: '职务',
  tags: '标签',
} as const
