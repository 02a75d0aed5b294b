import { maskBirthday, maskName, maskPhone } from '../../../kernel/domain/masking'
import { purposeLabels, fieldLabels, type Purpose, type RevealField } from '../labels'

/** What the roster knows of somebody and shows masked. */
export type Personal = {
  readonly name: string
  readonly phone: string
  readonly birthday: string | null
}

const valueOf: Readonly<Record<RevealField, (person: Personal) => string>> = {
  name: ({ name }) => name,
  phone: ({ phone }) => phone,
  birthday: ({ birthday }) => birthday ?? '',
}

const maskedOf: Readonly<Record<RevealField, (person: Personal) => string>> = {
  name: ({ name }) => maskName(name),
  phone: ({ phone }) => maskPhone(phone),
  birthday: ({ birthday }) => maskBirthday(birthday),
}

const MISSING = '名册上没有'

export const maskedFields = (person: Personal) =>
  (Object.keys(fieldLabels) as RevealField[]).map((field) => ({
    field,
    label: fieldLabels[field],
    masked: maskedOf[field](person) || MISSING,
  }))

/** The fields asked for, in full, each once and in the order of the labels. */
export const valuesOf = (person: Personal, asked: readonly RevealField[]) =>
  distinct(asked).map((field) => ({
    field,
    label: fieldLabels[field],
    value: valueOf[field](person) || MISSING,
  }))

export const distinct = (asked: readonly RevealField[]): readonly RevealField[] =>
  (Object.keys(fieldLabels) as RevealField[]).filter((field) => asked.includes(field))

/** '其他：家属来电核实' or one of the labels. */
export const spokenPurpose = (purpose: Purpose, note: string): string =>
  note === '' ? purposeLabels[purpose] : `${purposeLabels[purpose]}：${note}`
