import {
  absent,
  collection,
  gt,
  gte,
  inc,
  oneOf,
  present,
  push,
  replace,
  startsWith,
  unset,
} from '@cloud/kernel/ports/db'
import { openCloud } from '../support/cloud'

type Note = {
  readonly _id: string
  readonly to: string
  readonly at: number
  readonly code?: string
  readonly held?: Readonly<Record<string, number>>
  readonly list?: readonly unknown[]
}
const notes = collection<Note>('notes', {
  inbox: { fields: ['to', '-at'] },
  queue: { fields: ['to', 'at'] },
  code: { fields: ['code'], unique: true, sparse: true },
})

let cloud: Awaited<ReturnType<typeof openCloud>>
beforeAll(async () => {
  cloud = await openCloud([notes])
  const made = Array.from({ length: 45 }, (_, n) => ({
    _id: `n${String(n).padStart(2, '0')}`,
    to: 'li',
    at: n >> 2,
  }))
  for (const note of made) await cloud.db.insert(notes, note)
})
afterAll(() => cloud.cloud.close())

const walk = async (index: 'inbox' | 'queue') => {
  const seen: string[] = []
  for (let after: Note | undefined; ;) {
    const page: readonly Note[] = await cloud.db.find(notes, index, { where: { to: 'li' }, limit: 7, after })
    seen.push(...page.map(({ _id }) => _id))
    after = page.at(-1)
    if (page.length < 7) return seen
  }
}

describe('a list', () => {
  it('read page by page has every document once and in order, equal values included', async () => {
    const forward = await walk('queue')
    expect(forward).toEqual([...forward].sort())
    expect(new Set(forward).size).toBe(45)
    expect(await walk('inbox')).toEqual([...forward].reverse())
  })

  it('reads no more documents than it gives', async () => {
    cloud.cloud.resetStats()
    await cloud.db.find(notes, 'inbox', { where: { to: 'li' }, limit: 7, after: { at: 5, _id: 'n21' } })
    const { scanned, returned, unindexed } = cloud.cloud.stats()
    expect({ returned, unindexed }).toEqual({ returned: 7, unindexed: [] })
    expect(scanned).toBeLessThanOrEqual(7 + 4)
  })

  it('is bounded', async () => {
    await expect(cloud.db.find(notes, 'inbox', { where: { to: 'li' }, limit: 101 })).rejects.toThrow(
      'bounded',
    )
  })

  it('names an index that is declared', async () => {
    await expect(cloud.db.find(notes, 'byMood', { where: {}, limit: 1 })).rejects.toThrow('byMood')
  })

  it('of ids asks by _id', async () => {
    const found = await cloud.db.find(notes, '_id', {
      where: { _id: oneOf(['n01', 'n40', 'none']) },
      limit: 3,
    })
    expect(found.map(({ _id }) => _id).sort()).toEqual(['n01', 'n40'])
  })
})

describe('a write', () => {
  it('that would make a second document of one id says so', async () => {
    expect(await cloud.db.insert(notes, { _id: 'n01', to: 'wang', at: 0 })).toBe(false)
    expect((await cloud.db.get(notes, 'n01'))?.to).toBe('li')
  })

  it('that a unique index forbids changes nothing', async () => {
    await cloud.db.insert(notes, { _id: 'c1', to: 'codes', at: 0, code: 'A' })
    await cloud.db.insert(notes, { _id: 'c2', to: 'codes', at: 0 })
    expect(await cloud.db.insert(notes, { _id: 'c3', to: 'codes', at: 0, code: 'A' })).toBe(false)
    expect(await cloud.db.update(notes, { _id: 'c2' }, { code: 'A' })).toBeNull()
    expect(await cloud.db.update(notes, { _id: 'c2' }, { code: 'B' })).toMatchObject({ code: 'B' })
  })

  it('happens only where its guard holds', async () => {
    await cloud.db.insert(notes, { _id: 'g', to: 'guards', at: 3, held: { a: 1 } })
    expect(await cloud.db.update(notes, { _id: 'g', at: gt(3) }, { at: inc(1) })).toBeNull()
    expect(await cloud.db.update(notes, { _id: 'g', 'held.b': present }, { at: inc(1) })).toBeNull()
    const changed = await cloud.db.update(
      notes,
      { _id: 'g', at: gte(3), 'held.b': absent },
      { at: inc(-1), 'held.b': 2, 'held.a': unset, list: push(['x']) },
    )
    expect(changed).toEqual({ _id: 'g', to: 'guards', at: 2, held: { b: 2 }, list: ['x'] })
  })

  it('can put an object in place of another', async () => {
    await cloud.db.insert(notes, { _id: 'r', to: 'r', at: 0, held: { a: 1 } })
    expect((await cloud.db.update(notes, { _id: 'r' }, { held: replace({ b: 1 }) }))?.held).toEqual({ b: 1 })
  })

  it('with a condition that is undefined is refused, where the SDK would widen it to every document', async () => {
    await expect(cloud.db.update(notes, { to: undefined }, { at: 0 })).rejects.toThrow('undefined')
    expect((await cloud.db.get(notes, 'n44'))?.at).toBe(11)
  })
})

it('a plan limit is told apart from a fault', async () => {
  cloud.cloud.knobs({ qps: 1 })
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => cloud.db.get(notes, 'n01')))
  cloud.cloud.knobs({ qps: 0 })
  const refused = results.filter((result) => result.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.every(({ reason }) => (reason as Error).constructor.name === 'Overloaded')).toBe(true)
})

describe('texts that begin so', () => {
  const words = collection<{ readonly _id: string; readonly of: string; readonly word: string }>('words', {
    word: { fields: ['of', 'word'] },
  })
  beforeAll(async () => {
    await cloud.cloud.createCollections([{ name: 'words', indexes: [] }])
    const made = ['张', '张三', '张三丰', '张飞', '章三', '李四', '张\ud867\ude3d'].map((word, n) => ({
      _id: `w${n}`,
      of: 'li',
      word,
    }))
    for (const one of made) await cloud.db.insert(words, one)
  })
  const found = async (prefix: string, limit = 10, after?: object) =>
    cloud.db.find(words, 'word', {
      where: { of: 'li', word: startsWith(prefix) },
      limit,
      after: after as never,
    })

  it('are found in their order, and no others', async () => {
    expect((await found('张三')).map(({ word }) => word)).toEqual(['张三', '张三丰'])
    expect(await found('张')).toHaveLength(5)
    expect(await found('王')).toEqual([])
  })
  it('are paged', async () => {
    const first = await found('张', 2)
    const rest = await found('张', 10, first.at(-1))
    expect([...first, ...rest].map(({ word }) => word)).toEqual((await found('张')).map(({ word }) => word))
  })
})

it('a document is amended only while it is as it was seen, and no other one', async () => {
  await cloud.db.insert(notes, { _id: 'large', to: 'zhao', at: 1 })
  await cloud.db.insert(notes, { _id: 'larger', to: 'zhao', at: 1 })
  expect(await cloud.db.amend(notes, { _id: 'large', at: 2 }, { at: 9 })).toBe(false)
  expect(await cloud.db.amend(notes, { _id: 'large', at: 1 }, { at: inc(1) })).toBe(true)
  expect((await cloud.db.get(notes, 'large'))?.at).toBe(2)
  expect((await cloud.db.get(notes, 'larger'))?.at).toBe(1)
})

it('a document is removed only while it is as it was seen', async () => {
  await cloud.db.insert(notes, { _id: 'gone', to: 'zhao', at: 1 })
  expect(await cloud.db.remove(notes, { _id: 'gone', at: 2 })).toBe(false)
  expect(await cloud.db.remove(notes, { _id: 'gone', at: 1 })).toBe(true)
  expect(await cloud.db.remove(notes, { _id: 'gone', at: 1 })).toBe(false)
})
