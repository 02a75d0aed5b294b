import { textOf, type Cell } from './cells'

export type Column =
  | 'staffNo'
  | 'name'
  | 'unit'
  | 'phone'
  | 'birthday'
  | 'sex'
  | 'joinedOn'
  | 'employment'
  | 'fundingUnit'
  | 'paidThrough'
  | 'office'
  | 'tags'

/** What columns are called, the surest name first. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  staffNo: [
    '工号',
    '职工号',
    '教工号',
    '教职工号',
    '员工号',
    '职工编号',
    '教工编号',
    '员工编号',
    '人员编号',
    '人事编号',
  ],
  name: ['姓名', '职工姓名', '教职工姓名', '会员姓名', '员工姓名', '名字'],
  unit: [
    '部门工会',
    '所属工会',
    '所在工会',
    '分工会',
    '分会',
    '部门',
    '所在部门',
    '所属部门',
    '部门名称',
    '工作部门',
    '单位',
    '所在单位',
    '所属单位',
    '单位名称',
    '工作单位',
    '二级单位',
    '院系',
    '学院',
  ],
  phone: ['手机', '手机号', '手机号码', '移动电话', '联系手机', '联系电话', '联系方式', '电话', '电话号码'],
  birthday: ['生日', '出生日期', '出生年月日', '出生年月', '出生时间'],
  sex: ['性别'],
  joinedOn: ['入会日期', '入会时间', '入会年月日', '加入工会日期', '加入工会时间', '入会年月'],
  employment: [
    '用工性质',
    '用工形式',
    '用工类型',
    '用工类别',
    '编制性质',
    '编制类型',
    '编制类别',
    '编制',
    '人员性质',
    '人员类别',
    '人员类型',
    '职工类别',
    '聘用形式',
  ],
  fundingUnit: [
    '经费单位',
    '经费来源单位',
    '经费归属',
    '经费渠道',
    '会费归属单位',
    '工资发放单位',
    '发薪单位',
  ],
  paidThrough: ['会费缴至', '会费缴纳至', '会费交至', '缴费截止月份', '会费截止', '会费缴至月份', '缴至'],
  office: ['工会职务', '工会任职', '职务'],
  tags: ['标签', '会员标签', '人员标签'],
}

const LABELS: Readonly<Record<Column, string>> = {
  staffNo: '工号',
  name: '姓名',
  unit: '部门',
  phone: '手机',
  birthday: '生日',
  sex: '性别',
  joinedOn: '入会日期',
  employment: '用工性质',
  fundingUnit: '经费单位',
  paidThrough: '会费缴至',
  office: '职务',
  tags: '标签',
}

const REQUIRED = ['staffNo', 'name', 'unit'] as const

/** Columns that most rosters have; a file without one is told so. */
const USUAL: readonly Column[] = ['phone', 'birthday', 'sex', 'joinedOn']

export const labelOf = (column: Column): string => LABELS[column]

/** Where each column stands; a column that is not there is absent. */
export type Layout = Readonly<Partial<Record<Column, number>>>

/** A header without what people add to it: 手机号（必填）*, 工 号; and each side of 院系/部门. */
export const headersIn = (cell: Cell): readonly string[] => {
  const text = textOf(cell)
    .replace(/\(.*?\)|\[.*?\]|【.*?】|〔.*?〕/g, '')
    .replace(/[\s*:#.]/g, '')
  return text.includes('/') ? [text.replace(/\//g, ''), ...text.split('/')] : [text]
}

/** The columns that a row of headers names; of two names for one column the surer one counts. */
export const layoutOf = (headers: readonly (readonly string[])[]): Layout => {
  const places = (Object.keys(NAMES) as Column[]).map((column) => {
    const name = NAMES[column].find((known) => headers.some((header) => header.includes(known)))
    return [column, name === undefined ? -1 : headers.findIndex((header) => header.includes(name))] as const
  })
  return Object.fromEntries(places.filter(([, place]) => place >= 0))
}

export const missingIn = (layout: Layout): readonly Column[] =>
  REQUIRED.filter((column) => layout[column] === undefined)

/** Columns that a roster should have and this one lacks. */
export const absentColumns = (layout: Layout): readonly string[] =>
  USUAL.filter((column) => layout[column] === undefined).map(labelOf)
