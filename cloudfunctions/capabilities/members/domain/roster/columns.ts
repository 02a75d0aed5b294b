import { textOf, type Cell } from './cells'

export type Column = 'staffNo' | 'name' | 'unit' | 'phone' | 'birthday' | 'sex' | 'joinedOn' | 'office'

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
  office: ['工会职务', '工会任职', '职务'],
}

const LABELS: Readonly<Record<Column, string>> = {
  staffNo: '工号',
  name: '姓名',
  unit: '部门',
  phone: '手机',
  birthday: '生日',
  sex: '性别',
  joinedOn: '入会日期',
  office: '职务',
}

const REQUIRED = ['staffNo', 'name', 'unit'] as const

/** A title page, a note and an empty line may stand above the header. */
const SEARCHED = 20

const COLUMNS = Object.keys(NAMES) as readonly Column[]

/** A header without what people add to it: 手机号（必填）*, 工 号. */
const headerOf = (cell: Cell): string =>
  textOf(cell)
    .replace(/\(.*?\)|\[.*?\]|【.*?】/g, '')
    .replace(/[\s*:#/]/g, '')

export const labelOf = (column: Column): string => LABELS[column]

/** Where each column stands; a column that is not there is absent. */
export type Layout = Readonly<Partial<Record<Column, number>>>

export type Header =
  | { readonly found: true; readonly at: number; readonly layout: Layout }
  | { readonly found: false; readonly problem: string }

const layoutOf = (row: readonly Cell[]): Layout => {
  const headers = row.map(headerOf)
  const places = COLUMNS.map((column) => {
    const name = NAMES[column].find((known) => headers.includes(known))
    return [column, name === undefined ? -1 : headers.indexOf(name)] as const
  })
  return Object.fromEntries(places.filter(([, place]) => place >= 0))
}

const missingIn = (layout: Layout) => REQUIRED.filter((column) => layout[column] === undefined)

/** Finds the row that names the columns, in any order and under any of their usual names. */
export const findHeader = (rows: readonly (readonly Cell[])[]): Header => {
  const layouts = rows.slice(0, SEARCHED).map(layoutOf)
  const sizes = layouts.map((layout) => Object.keys(layout).length)
  const at = sizes.indexOf(Math.max(...sizes, 0))
  const layout = layouts[at]
  if (!layout || !Object.keys(layout).length)
    return { found: false, problem: '没有找到表头：要有“工号”“姓名”“部门”三列' }
  const missing = missingIn(layout)
  if (missing.length)
    return { found: false, problem: `表头里缺少${missing.map((one) => `“${LABELS[one]}”`).join('')}列` }
  return { found: true, at, layout }
}

/** Columns that a roster should have and this one lacks. */
export const absentColumns = (layout: Layout): readonly string[] =>
  COLUMNS.filter((column) => column !== 'office' && layout[column] === undefined).map(labelOf)
