import { maskBirthday, maskName, maskPhone } from '../../../kernel/domain/masking'

type Roster = {
  readonly name: string
  readonly staffNo: string
  readonly sex: 'female' | 'male' | 'unknown'
  readonly birthday: string | null
  readonly phone: string
  readonly unitName: string
  readonly schoolName: string
  readonly joinedOn: string | null
}

const sexes = { female: '女', male: '男', unknown: '' } as const

/** What the roster holds of somebody, for herself: masked until she asks, for others may look over her shoulder. */
export const ownFields = (
  person: Roster,
  isFull: boolean,
): { readonly label: string; readonly value: string }[] => {
  const { name, birthday, phone } = person
  const shown: readonly (readonly [string, string])[] = [
    ['姓名', isFull ? name : maskName(name)],
    ['工号', person.staffNo],
    ['性别', sexes[person.sex]],
    ['生日', isFull ? (birthday ?? '') : maskBirthday(birthday)],
    ['手机号', isFull ? phone : maskPhone(phone)],
    ['单位', person.unitName],
    ['学校', person.schoolName],
    ['入会日期', person.joinedOn ?? ''],
  ]
  return shown.map(([label, value]) => ({ label, value: value || '名册上没有' }))
}
