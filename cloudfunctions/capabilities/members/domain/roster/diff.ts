import { covers } from '../../../../kernel/domain/actor'
import type { Enrolment } from '../enrol'
import { officesAfter } from '../moves'
import { branchOf, reachOf, spokenOffice, withOffice, type Office } from '../office'
import { refreshed, type Profile } from '../person'
import type { Amendment, Differences } from '../record'
import { saidBy, standingAfter } from './said'
import type { RosterRow } from './row'

export type Unit = { readonly path: string; readonly name: string }
/** A unit as a roster names it. `closed`: it is no more, and where its people went, in words. */
export type RosterUnit = Unit & { readonly closed?: string }

export type Known = Profile & { readonly _id: string; readonly rev: number }

export type Setting = {
  readonly school: Unit
  /** Whose people may be changed: the school or one branch; everybody in a school for the roster command. */
  readonly scope: string
  /** People above the scope, by office, are left alone: false for the roster command. */
  readonly heedsOffices: boolean
  /** Beijing day. */
  readonly today: string
  /** The unit that a name means; undefined: none that may be used. */
  readonly unitOf: (name: string) => RosterUnit | undefined
}

export type RowPlan =
  | { readonly does: 'add'; readonly person: Omit<Enrolment, '_id'>; readonly remarks: readonly string[] }
  | {
      readonly does: 'change'
      readonly amendment: Amendment
      readonly fields: Differences
      readonly remarks: readonly string[]
    }
  | { readonly does: 'nothing'; readonly remarks: readonly string[] }
  | { readonly does: 'reject'; readonly text: string }

const officeOf = (row: RosterRow, unit: Unit, school: Unit): Office | null => {
  if (!row.office) return null
  return row.office === 'schoolOfficer'
    ? { office: row.office, unit: school.path, unitName: school.name }
    : { office: row.office, unit: branchOf(unit.path, school.path), unitName: unit.name }
}

const mayAppoint = ({ scope, school }: Setting) => covers(scope, school.path)

/** An office in the file that is not given: officers are members, and are appointed from the school. */
const officeRemark = (row: RosterRow, isMember: boolean, setting: Setting): readonly string[] => {
  if (!row.office) return []
  if (!mayAppoint(setting)) return ['职务由校工会任免，没有登记']
  return isMember ? [] : ['没有入会日期，职务没有登记']
}

const addition = (row: RosterRow, unit: Unit, setting: Setting): RowPlan => {
  const { school, today } = setting
  const isRetired = row.employment === 'retired'
  const isMember = row.joinedOn !== null && !isRetired
  const office = isMember && mayAppoint(setting) ? officeOf(row, unit, school) : null
  return {
    does: 'add',
    remarks: officeRemark(row, isMember, setting),
    person: {
      staffNo: row.staffNo,
      name: row.name,
      sex: row.sex ?? 'unknown',
      birthday: row.birthday,
      phone: row.phone ?? '',
      paidThrough: row.paidThrough,
      tags: row.tags ?? [],
      // Whoever joined years ago has been on the roster since; the others from the day they are entered.
      from: row.joinedOn ?? today,
      standing: {
        state: isRetired ? 'retired' : isMember ? 'member' : 'staff',
        unit: unit.path,
        unitName: unit.name,
        schoolUnit: school.path,
        schoolName: school.name,
        employment: row.employment ?? 'unknown',
        fundingUnit: row.fundingUnit ?? '',
        joinedOn: row.joinedOn,
      },
      offices: office ? [office] : [],
    },
  }
}

const retiredRemark = (row: RosterRow, known: Profile): readonly string[] =>
  known.kind === 'retired' && row.employment !== null && row.employment !== 'retired'
    ? ['已经登记为退休，用工性质没有改']
    : []

const officesOf = (row: RosterRow, unit: Unit, known: Known, setting: Setting, dated: Amendment['dated']) => {
  const { school, today } = setting
  const standing = standingAfter(known, dated ?? [], today)
  const kept = dated?.length ? officesAfter(known.offices, standing, today) : known.offices
  const isMember = standing.state === 'member'
  const office = isMember && mayAppoint(setting) ? officeOf(row, unit, school) : null
  return {
    offices: office ? withOffice(kept, office) : kept,
    remarks: [...officeRemark(row, isMember, setting), ...retiredRemark(row, known)],
  }
}

const inWords = (offices: readonly Office[]) => offices.map(spokenOffice).join('、')

const amendment = (row: RosterRow, unit: Unit, known: Known, setting: Setting): RowPlan => {
  const { facts, dated, fields } = saidBy(row, unit, known, setting.today)
  const { offices, remarks } = officesOf(row, unit, known, setting, dated)
  const isAppointed = offices !== known.offices
  if (!Object.keys(fields).length && !isAppointed) return { does: 'nothing', remarks }
  if (setting.heedsOffices && !covers(setting.scope, reachOf(known)))
    return { does: 'reject', text: '担任上级工会的职务，资料由上级工会维护' }
  const held = { offices: [inWords(known.offices), inWords(offices)] as const }
  const what = dated[0]?.what ?? 'corrected'
  return {
    does: 'change',
    amendment: { what, facts, dated, offices },
    fields: isAppointed ? { ...fields, ...held } : fields,
    remarks,
  }
}

const whyNot = (row: RosterRow, unit: RosterUnit | undefined, known: Known | undefined, scope: string) => {
  if (!unit || !covers(scope, unit.path)) return `部门“${row.unitName}”不是你的分会`
  if (unit.closed !== undefined) return `部门“${row.unitName}”${unit.closed}`
  if (known?.kind === 'clerk') return `工号 ${row.staffNo} 是门店店员的编号`
  return known && !covers(scope, known.unit)
    ? `工号 ${row.staffNo} 现在登记在别的分会，请由校工会办理调动`
    : null
}

/** What one row means for what is known of that person. A school takes over nobody's clerk. */
export const planRow = (row: RosterRow, known: Known | undefined, setting: Setting): RowPlan => {
  const unit = setting.unitOf(row.unitName)
  const text = whyNot(row, unit, known, setting.scope)
  if (text !== null || !unit) return { does: 'reject', text: text ?? '' }
  if (!known) return addition(row, unit, setting)
  const { dueOn } = known
  const current = dueOn !== undefined && dueOn <= setting.today ? refreshed(known, setting.today) : known
  return amendment(row, unit, current, setting)
}
