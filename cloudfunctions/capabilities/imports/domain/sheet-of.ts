import type { columnLabels } from '../labels'

type Column = keyof typeof columnLabels
/** The order of columns in files that we write. */
export const COLUMNS: readonly Column[] = [
  'staffNo',
  'name',
  'unit',
  'sex',
  'birthday',
  'phone',
  'joinedOn',
  'employment',
  'fundingUnit',
  'paidThrough',
  'office',
  'tags',
]

const SEX = { female: '女', male: '男', unknown: '' } as const
const EMPLOYMENT = {
  tenured: '在编',
  contract: '非编',
  agency: '劳务派遣',
  retired: '退休',
  unknown: '',
} as const

export type Exported = {
  readonly kind: string
  readonly staffNo: string
  readonly name: string
  readonly sex: keyof typeof SEX
  readonly birthday: string | null
  readonly phone: string
  readonly joinedOn: string | null
  readonly employment: keyof typeof EMPLOYMENT
  readonly fundingUnit: string
  readonly paidThrough: string | null
  readonly tags: readonly string[]
}

/** A person as a row of a roster; read again, it changes nothing. */
export const exportedRow = (person: Exported, unitName: string, office: string): readonly string[] => {
  const said: Readonly<Record<Column, string>> = {
    staffNo: person.staffNo,
    name: person.name,
    unit: unitName,
    sex: SEX[person.sex],
    birthday: person.birthday ?? '',
    phone: person.phone,
    joinedOn: person.joinedOn ?? '',
    employment: EMPLOYMENT[person.kind === 'retired' ? 'retired' : person.employment],
    fundingUnit: person.fundingUnit,
    paidThrough: person.paidThrough ?? '',
    office,
    tags: person.tags.join('、'),
  }
  return COLUMNS.map((column) => said[column])
}

/** What people who fill in the empty roster should know; one line each. */
export const NOTES: readonly (readonly string[])[] = [
  ['工号、姓名、部门必须有，其他列可以空着；空着的格子不会清掉已登记的内容。'],
  ['列的先后随意，多出来的列不会读。'],
  ['工号、手机请把整列设成“文本”再填，免得开头的 0 丢掉。'],
  ['日期写成 1985-06-12；只有年月的生日不能登记。'],
  ['用工性质填在编、非编、劳务派遣或退休；会费缴至写到月，例如 2026-10。'],
  ['职务只登记分会主席和校工会干部；标签用顿号分开，例如 单身、劳模。'],
]
