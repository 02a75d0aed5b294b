import { branchOffice, OTHER_BRANCH, SCHOOL } from '../support/build-members'
import { openStage, START, type Stage } from './stage'

let stage: Stage
let world: Stage['world']
beforeAll(async () => {
  ;({ world } = stage = await openStage())
  const names = ['张三', '张三丰', '曾明', 'Anna Li', '李四', '单文']
  for (const [at, name] of names.entries())
    await stage.somebody({
      name,
      staffNo: `00${at}7`,
      sex: at % 2 ? 'male' : 'female',
      employment: at % 3 ? 'tenured' : 'agency',
      birthday: [null, '1996-06-10', '1996-06-11', '1956-01-01', '1980-01-01', '1970-02-28'][at] ?? null,
      unit: at === 1 ? OTHER_BRANCH : `${SCHOOL}gd/`,
    })
})
beforeEach(() => world.setNow(START))
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

const numbers = async (who: typeof stage.school, input: object) =>
  (await world.got(who('members.people', input))).items.map(({ staffNo }) => staffNo)

describe('somebody is found by the beginning of', () => {
  it.each([
    ['张', ['0007', '0017']],
    ['张三丰', ['0017']],
    ['zs', ['0007', '0017']],
    ['zm', ['0027', 'BRANCH', 'OTHER', 'PLAIN', 'SCHOOL'].slice(0, 1)],
    ['SW', ['0057']],
    ['anna', ['0037']],
    ['004', ['0047']],
    ['００４７', ['0047']],
    ['没有', []],
  ])('%s', async (q, found) => {
    const seen = await numbers(stage.school, { q })
    expect(seen).toEqual(expect.arrayContaining(found))
    expect(seen.filter((staffNo) => /^\d/.test(staffNo))).toEqual(found)
  })

  it('and only in one’s own scope, or in the one unit asked for', async () => {
    expect(await numbers(stage.branch, { q: '张' })).toEqual(['0007'])
    expect(await numbers(stage.school, { q: '张', unit: OTHER_BRANCH })).toEqual(['0017'])
    expect(await stage.branch('members.people', { unit: OTHER_BRANCH })).toMatchObject({
      error: { code: 'system.forbidden' },
    })
  })
})

describe('a filter shows', () => {
  it.each<[object, readonly string[]]>([
    [{ by: 'sex', is: 'male' }, ['0017', '0037', '0057']],
    [{ by: 'employment', is: 'agency' }, ['0007', '0037']],
    [{ by: 'age', is: 'under30' }, ['0027']],
    [{ by: 'age', is: 'from30' }, ['0017']],
    [{ by: 'age', is: 'from60' }, ['0037']],
    [{ by: 'age', is: 'unknown' }, ['0007']],
  ])('%j', async (filter, found) => {
    const seen = await numbers(stage.school, { filter })
    expect(seen.filter((staffNo) => /^\d/.test(staffNo))).toEqual(found)
  })
})

describe('pages', () => {
  let started = -1
  it.each<object>([{}, { q: '王' }, { q: 'W' }, { q: 'W0' }, { filter: { by: 'sex', is: 'unknown' } }])(
    'of %j follow one another without a gap or a repeat, for whoever holds two branches too',
    async (input) => {
      const prefix = `W0${'ABCDE'[(started += 1)]}`
      for (let at = 0; at < 45; at += 1)
        await stage.somebody({
          name: `王${at}`,
          staffNo: `${prefix}${at}`,
          sex: 'unknown',
          unit: at % 2 ? OTHER_BRANCH : `${SCHOOL}gd/`,
        })
      const openid = `wx-two-${prefix}`
      const offices = [branchOffice(), branchOffice(OTHER_BRANCH, '图书馆分会')]
      await stage.somebody({ openid, offices, unit: `${SCHOOL}zz/` })
      const seen: string[] = []
      for (let cursor: string | undefined, page = 0; page === 0 || cursor; page += 1) {
        const asked = { ...input, ...(cursor && { cursor }) }
        const { items, next } = await world.got(world.as(openid)('members.people', asked))
        seen.push(...items.map(({ staffNo }) => staffNo))
        cursor = next
      }
      expect(seen).toHaveLength(new Set(seen).size)
      expect(seen.filter((staffNo) => staffNo.startsWith(prefix))).toHaveLength(45)
    },
  )

  it.each<[string, object]>([
    ['a list', {}],
    ['a name', { q: '王' }],
    ['initials', { q: 'W' }],
    ['a number', { q: 'W0' }],
    ['a filter', { filter: { by: 'employment', is: 'tenured' } }],
    ['an age band', { filter: { by: 'age', is: 'from40' } }],
  ])('of %s cost one call beyond knowing who asks, and read what they give', async (_what, input) => {
    const { calls, scanned, returned, unindexed } = await world.counting(() =>
      stage.school('members.people', input),
    )
    expect({ calls, unindexed }).toEqual({ calls: 2, unindexed: [] })
    expect(scanned).toBeLessThanOrEqual(returned + 1)
  })
})
