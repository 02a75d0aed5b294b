import { factsOf } from '../members/port'
import { lookView } from './domain/looks'
import { firstRows, sheetOf, type RecordSource } from './port'
import { consentsStore, looksStore } from './store'

/** Who looked at the caller, and what she agreed to. Two calls, and one more for each hundred rows. */
export const recordsOf: RecordSource = async ({ db, actor }) => [
  sheetOf({
    name: '谁看过我的资料',
    columns: ['时间', '职务', '看了什么', '用途'],
    documents: await firstRows(db, { from: looksStore, index: 'about', where: { about: actor.id } }),
    row: (look) => {
      const { at, office, what, purpose } = lookView(look, '')
      return [at, office, what, purpose]
    },
  }),
  sheetOf({
    name: '名册导出',
    columns: ['时间', '职务', '用途'],
    documents: await firstRows(db, {
      from: looksStore,
      index: 'about',
      where: { about: factsOf(actor).schoolUnit },
    }),
    row: ({ at, office, purpose }) => [at, office, purpose],
  }),
  sheetOf({
    name: '同意与撤回',
    columns: ['时间', '事项', '说明版本'],
    documents: await firstRows(db, { from: consentsStore, index: 'person', where: { personId: actor.id } }),
    row: ({ at, what, version }) => [at, what === 'agreed' ? '同意' : '撤回', version],
  }),
]
