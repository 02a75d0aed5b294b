import { firstRows, MOST_ROWS, sheetOf } from '@cloud/capabilities/privacy/port'
import { messagesStore, type MessageDoc } from '@cloud/capabilities/messages/store'
import { memoryDb } from '../support/memory-db'

const message = (n: number): MessageDoc => ({
  _id: `m${String(n).padStart(5, '0')}`,
  to: 'me',
  title: `第 ${n} 条`,
  body: '',
  icon: 'member',
  link: '',
  at: '2026-06-10T02:00:00.000Z',
  read: false,
})
const sheetWith = (documents: readonly MessageDoc[]) =>
  sheetOf({ name: '消息', columns: ['标题'], documents, row: ({ title }) => [title] })

it.each([
  [0, 0],
  [100, 100],
  [101, 101],
  [MOST_ROWS, MOST_ROWS],
  [MOST_ROWS + 1, MOST_ROWS + 1],
  [MOST_ROWS + 250, MOST_ROWS + 1],
])('of %d rows, %d are read: enough to know whether the sheet is cut', async (there, read) => {
  const { db } = memoryDb()
  for (let n = 0; n < there; n += 1) await db.insert(messagesStore, message(n))
  const rows = await firstRows(db, { from: messagesStore, index: 'inbox', where: { to: 'me' } })
  expect(new Set(rows.map(({ _id }) => _id)).size).toBe(read)
})

it('a sheet that is cut says so, a full one does not', () => {
  const documents = Array.from({ length: MOST_ROWS + 1 }, (_, n) => message(n))
  expect(sheetWith(documents).rows).toHaveLength(MOST_ROWS + 1)
  expect(sheetWith(documents).rows.at(-1)).toEqual([`只列出 ${MOST_ROWS} 条，其余的请向工会要`])
  expect(sheetWith(documents.slice(1)).rows.at(-1)).toEqual([`第 ${MOST_ROWS} 条`])
})
