import { maskName, maskPhone } from '../../../kernel/domain/masking'
import type { Change, Line as LineView } from '../contract'
import type { Fields, Line, List } from './line'

/** How fields are headed in a report. */
const HEADINGS: Readonly<Record<string, string>> = {
  state: '身份',
  name: '姓名',
  sex: '性别',
  birthday: '生日',
  phone: '手机',
  unit: '部门',
  employment: '用工性质',
  fundingUnit: '经费单位',
  joinedOn: '入会日期',
  paidThrough: '会费缴至',
  tags: '标签',
  offices: '职务',
}

const hidden = (part: string) => '*'.repeat(part.length)

/** Of a birthday only the parts that differ are shown. */
const maskedDays = (before: string, after: string): readonly [string, string] => {
  const [one, other] = [before.split('-'), after.split('-')]
  const masked = (parts: readonly string[], than: readonly string[]) =>
    parts
      .map((part, at) => (part === than[at] || (at > 0 && than.length < 3) ? hidden(part) : part))
      .join('-')
  return [masked(one, other), masked(other, one)]
}

const maskedPair = (field: string, before: string, after: string): readonly [string, string] => {
  if (field === 'phone') return [maskPhone(before), maskPhone(after)]
  if (field === 'birthday') return maskedDays(before, after)
  return field === 'name' ? [maskName(before), maskName(after)] : [before, after]
}

const changesOf = (fields: Fields): Change[] =>
  Object.entries(fields).map(([field, [before, after]]) => {
    const [from, to] = maskedPair(field, before, after)
    return { label: HEADINGS[field] ?? field, from: from || '空', to: to || '空' }
  })

const textOf = (line: Line, list: List): string => {
  if (list === 'remarks') return line.remarks.join('；')
  return list === 'kept' ? (line.kept ?? '') : line.text
}

/** A line as an officer sees it in one of the lists. */
export const maskedLine = (line: Line, list: List): LineView => ({
  row: line.row,
  staffNo: line.staffNo,
  nameMasked: line.name ? maskName(line.name) : '',
  unitName: line.unitName,
  text: textOf(line, list),
  changes: changesOf(line.fields),
})
