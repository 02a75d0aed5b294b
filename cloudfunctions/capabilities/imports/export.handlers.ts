import type { Db } from '../../kernel/ports/db'
import { happened } from '../../kernel/domain/event'
import { accept, refuse } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { bearing } from '../../kernel/ports/pending'
import { handOut } from '../../kernel/runtime/hand-out'
import { command, type Handlers } from '../../kernel/runtime/implement'
import { workbookOf } from '../../kernel/runtime/workbook'
import { branchNames, branchOf, peopleCovered, type PersonDoc } from '../members/port'
import type { ImportsContract } from './contract'
import { COLUMNS, exportedRow, NOTES } from './domain/sheet-of'
import { MOST_ROWS } from './domain/sheet/table'
import { columnLabels } from './labels'
import { scopeOf, type Scope } from './scope'
import { exportsStore } from './store'

const PEOPLE_A_PAGE = 100
const HEADINGS = COLUMNS.map((column) => columnLabels[column])

/** Everybody a unit covers but the clerks of shops; null for more than a file may hold. One call for each hundred. */
const everybodyIn = async (db: Db, unit: string): Promise<readonly PersonDoc[] | null> => {
  const all: PersonDoc[] = []
  for (let isOver = false; !isOver;) {
    const people = await peopleCovered(db, unit, all.at(-1))
    all.push(...people)
    isOver = people.length < PEOPLE_A_PAGE
    if (all.length > MOST_ROWS) return null
  }
  return all.filter(({ kind }) => kind !== 'clerk')
}

/** The office of a person in a word that an import understands: over her school, else over her own branch. */
const officeOf = ({ offices, unit, schoolUnit }: PersonDoc, today: string): string => {
  const held = offices.filter(({ since = '', until = '9999' }) => since <= today && today < until)
  const holds = (office: string, over: string) =>
    held.some((one) => one.office === office && one.unit === over)
  if (holds('schoolOfficer', schoolUnit)) return '校工会干部'
  return holds('branchOfficer', branchOf(unit, schoolUnit)) ? '分会主席' : ''
}

const rowsOf = async (db: Db, people: readonly PersonDoc[], { school }: Scope, today: string) => {
  const names = await branchNames(db, school.path)
  return people.map((person) => {
    const branch = branchOf(person.unit, school.path)
    const unitName = branch === school.path ? school.name : (names.get(branch) ?? person.unitName)
    return exportedRow(person, unitName, officeOf(person, today))
  })
}

/** Rosters as files: of the people there are, and an empty one. */
export const exportHandlers: Pick<Handlers<ImportsContract>, 'export' | 'template'> = {
  export: command({
    load: async ({ db, actor }, { unit }) => {
      const at = await scopeOf(db, actor, unit)
      return { at }
    },
    unit: (state: { readonly at: Scope | null }) => state.at?.scope.path ?? null,
    decide: ({ at }) => (at ? accept(at) : refuse('noSuchUnit')),
    save: async (context, at, _state, { purpose }) => {
      const { db, actor, now, occasion, newId } = context
      const people = await everybodyIn(db, at.scope.path)
      if (!people) return refuse('tooMany')
      const rows = await rowsOf(db, people, at, dayOf(now))
      const data = { unit: at.scope.path, people: rows.length, purpose }
      const event = happened(occasion, 'imports.exported', at.scope.path, data)
      await db.insert(exportsStore, bearing({ _id: newId(), by: actor.id, at: now, ...data }, [event]))
      const bytes = await workbookOf([{ name: '名册', columns: HEADINGS, rows }])
      return accept(await handOut(context, { name: `${at.scope.name}名册 ${dayOf(now)}.xlsx`, bytes }))
    },
    reply: (file) => file,
  }),

  template: command({
    unit: 'own',
    load: async () => null,
    decide: () => accept(null),
    save: async (context) => {
      const bytes = await workbookOf([
        { name: '名册', columns: HEADINGS, rows: [] },
        { name: '填写说明', columns: ['填写说明'], rows: NOTES },
      ])
      return accept(await handOut(context, { name: '会员名册模板.xlsx', bytes }))
    },
    reply: (file) => file,
  }),
}
