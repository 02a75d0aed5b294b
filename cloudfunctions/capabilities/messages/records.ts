import { firstRows, sheetOf, type RecordSource } from '../privacy/port'
import { messagesStore } from './store'

/** What the caller was told. One call for each hundred. */
export const recordsOf: RecordSource = async ({ db, actor }) => [
  sheetOf({
    name: '消息',
    columns: ['时间', '标题', '内容', '看过没有'],
    documents: await firstRows(db, { from: messagesStore, index: 'inbox', where: { to: actor.id } }),
    row: ({ at, title, body, read }) => [at, title, body, read ? '看过' : '没看'],
  }),
]
