import { employmentLabels, kindLabels, sexLabels } from '../../labels'
import { asOf, beganOn, type Standing } from '../career'
import type { Profile } from '../person'
import type { Dated, Differences, Facts } from '../record'
import type { RosterRow } from './row'

/** What a row says otherwise than what is known. */
export type Said = {
  readonly facts: Partial<Facts>
  readonly dated: readonly Dated[]
  readonly fields: Differences
}

type Where = { readonly path: string; readonly name: string }
type Field = keyof Differences
type Entry = readonly [Field, readonly [before: string, after: string]]

const isSameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each))

/** An empty cell says nothing: it takes nothing away from what is known. */
const factsSaid = (row: RosterRow, known: Profile): Partial<Facts> => ({
  ...(row.name !== known.name && { name: row.name }),
  ...(row.sex && row.sex !== known.sex && { sex: row.sex }),
  ...(row.birthday && row.birthday !== known.birthday && { birthday: row.birthday }),
  ...(row.phone && row.phone !== known.phone && { phone: row.phone }),
  ...(row.paidThrough && row.paidThrough !== known.paidThrough && { paidThrough: row.paidThrough }),
  ...(row.tags && !isSameSet(row.tags, known.tags) && { tags: row.tags }),
})

/** A roster names branches: whoever is in a group of that branch stays there. */
const placeSaid = ({ path, name }: Where, known: Profile): Partial<Standing> | null =>
  known.unit.startsWith(path) ? null : { unit: path, unitName: name }

/** The state that a row gives: 退休 retires; a day of joining makes a member of whoever was none; people come back. */
const stateSaid = (row: RosterRow, { kind, joinedOn }: Profile): Standing['state'] | null => {
  if (row.employment === 'retired') return kind === 'retired' ? null : 'retired'
  if (kind === 'gone') return row.joinedOn ? 'member' : 'staff'
  return kind === 'staff' && row.joinedOn && row.joinedOn !== joinedOn ? 'member' : null
}

/** Somebody who has retired does not come back to work by a word in a file. */
const employmentSaid = ({ employment }: RosterRow, known: Profile) =>
  employment === known.employment || known.kind === 'retired' ? null : employment

const stateChange = (row: RosterRow, known: Profile, began: string, today: string): readonly Dated[] => {
  const state = stateSaid(row, known)
  const joined = row.joinedOn && row.joinedOn !== known.joinedOn ? { joinedOn: row.joinedOn } : {}
  const set = { ...joined, ...(state && { state }) }
  if (!Object.keys(set).length) return []
  if (state === 'member' && known.kind === 'staff' && row.joinedOn)
    return [{ what: 'joined', from: row.joinedOn < began ? began : row.joinedOn, set }]
  if (state === null) return [{ what: 'corrected', from: today, set }]
  return [{ what: state === 'retired' ? 'retired' : 'rejoined', from: today, set }]
}

const datedSaid = (row: RosterRow, unit: Where, known: Profile, today: string): readonly Dated[] => {
  const began = beganOn(known.career) ?? today
  const place = placeSaid(unit, known)
  const employment = employmentSaid(row, known)
  const fundingUnit = row.fundingUnit && row.fundingUnit !== known.fundingUnit ? row.fundingUnit : null
  // What is entered for the first time has been so all along, as far as anybody knows.
  const since = (was: string, blank: string) => (was === blank && known.kind !== 'gone' ? began : today)
  return [
    ...stateChange(row, known, began, today),
    ...(place ? [{ what: 'transferred', from: today, set: place } as const] : []),
    ...(employment
      ? [{ what: 'employment', from: since(known.employment, 'unknown'), set: { employment } } as const]
      : []),
    ...(fundingUnit
      ? [{ what: 'funding', from: since(known.fundingUnit, ''), set: { fundingUnit } } as const]
      : []),
  ]
}

const TEXTS: Partial<Readonly<Record<Field, (person: Pick<Profile, keyof Facts>) => string>>> = {
  name: ({ name }) => name,
  sex: ({ sex }) => sexLabels[sex],
  birthday: ({ birthday }) => birthday ?? '',
  phone: ({ phone }) => phone,
  paidThrough: ({ paidThrough }) => paidThrough ?? '',
  tags: ({ tags }) => tags.join('、'),
}

const factEntries = (known: Profile, facts: Partial<Facts>): readonly Entry[] => {
  const after = { ...known, ...facts }
  return (Object.keys(facts) as Field[]).map((field) => {
    const text = TEXTS[field] ?? (() => '')
    return [field, [text(known), text(after)]]
  })
}

const datedEntries = (known: Profile, dated: readonly Dated[]): readonly Entry[] => {
  const { state, unitName, employment, fundingUnit, joinedOn } = dated.reduce<Partial<Standing>>(
    (sum, { set }) => ({ ...sum, ...set }),
    {},
  )
  const pairs: readonly (readonly [Field, string, string | undefined])[] = [
    ['state', kindLabels[known.kind], state && kindLabels[state]],
    ['unit', known.unitName, unitName],
    ['employment', employmentLabels[known.employment], employment && employmentLabels[employment]],
    ['fundingUnit', known.fundingUnit, fundingUnit],
    ['joinedOn', known.joinedOn ?? '', joinedOn ?? undefined],
  ]
  return pairs.flatMap(([field, before, after]) =>
    after === undefined ? [] : [[field, [before, after]] as const],
  )
}

/** What is new in a row, as facts, as changes from a day on, and as words for the report. */
export const saidBy = (row: RosterRow, unit: Where, known: Profile, today: string): Said => {
  const facts = factsSaid(row, known)
  const dated = datedSaid(row, unit, known, today)
  return {
    facts,
    dated,
    fields: Object.fromEntries([...factEntries(known, facts), ...datedEntries(known, dated)]),
  }
}

/** How somebody stands after these changes, on a day. */
export const standingAfter = (known: Profile, dated: readonly Dated[], today: string): Standing => {
  const { kind, ...rest } = known
  const { unit, unitName, schoolUnit, schoolName, employment, fundingUnit, joinedOn } = rest
  const state = kind === 'clerk' ? 'staff' : kind
  const before = { state, unit, unitName, schoolUnit, schoolName, employment, fundingUnit, joinedOn }
  const passed = dated.filter(({ from }) => from <= today)
  return passed.reduce((sum, { set }) => ({ ...sum, ...set }), asOf(known.career, today) ?? before)
}
