import { MOST_TIMES } from '@cloud/capabilities/matches/labels'
import { toHex } from '@/features/matches/crypto/bytes'
import { pairOf, tokensOf } from '@/features/matches/crypto/pair'
import { OVER } from '../support/build-matches'
import { mustPair, openStage, type Choices, type Name } from './stage'

const TIMES = Array.from({ length: MOST_TIMES }, (_, at) => at + 1)

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage.world.close())

describe('an administrator with everything that is stored', () => {
  test('sees the same, but for random bytes, whomever somebody chose and whether she chose at all', async () => {
    const worlds: Choices[] = [
      { ann: ['bo'] },
      { ann: ['cy', 'di'] },
      {},
      { ann: ['bo', 'cy', 'di'], di: ['bo'], cy: ['di'] },
    ]
    const dumps: string[] = []
    for (const [at, choices] of worlds.entries()) {
      await stage.play(`w${at}`, choices)
      dumps.push(await stage.dump(`w${at}`))
    }
    expect(dumps[0]).toContain(`#${4 * 3 * (MOST_TIMES + 1)}`)
    expect(new Set(dumps).size).toBe(1)
  })

  test('sees that two chose each other, and of the choices beside it nothing', async () => {
    await stage.play('m0', { ann: ['bo', 'cy'], bo: ['ann'] })
    await stage.play('m1', { ann: ['bo', 'di'], bo: ['ann', 'cy'], di: ['cy'] })
    await stage.play('m2', { ann: ['bo', 'cy'] })
    const met = async (event: string) => {
      const all = await stage.profilesOf(event)
      const holders = (token: string) => all.filter(({ tokens }) => tokens.includes(token))
      const shared = new Set(all.flatMap(({ tokens }) => tokens).filter((token) => holders(token).length > 1))
      return [...shared].map((token) => holders(token).map(({ nickname }) => nickname))
    }
    expect(await met('m0')).toEqual([['m0-ann', 'm0-bo']])
    expect(await met('m1')).toEqual([['m1-ann', 'm1-bo']])
    expect(await met('m2')).toEqual([])
    expect(await stage.dump('m0')).not.toBe(await stage.dump('m2'))
  })

  test('finds no token that could be made from what is stored, without the secret of a phone', async () => {
    await stage.play('s0', { ann: ['bo', 'cy'] })
    const [all, ann] = [await stage.profilesOf('s0'), await stage.profileOf('s0', 'ann')]
    const secrets = [toHex(new Uint8Array(32)), ...all.map(({ key }) => key)]
    const me = { id: ann.person, key: ann.key }
    const made = all.flatMap(({ person, key }) =>
      secrets.flatMap((secret) => {
        const pair = pairOf('s0', { ...me, secret }, { id: person, key })
        return pair ? TIMES.flatMap((time) => tokensOf(pair, time)) : []
      }),
    )
    expect(made).toHaveLength(4 * 5 * MOST_TIMES * MOST_TIMES)
    expect(ann.tokens.filter((token) => made.includes(token))).toEqual([])
  })

  test('who kept every version cannot tell a changed mind from an unchanged one', async () => {
    const of = await stage.play('v0', { ann: ['bo', 'cy'] })
    const versions = [(await stage.profileOf('v0', 'ann')).tokens]
    for (const names of [['bo', 'cy'], ['di'], []] as const) {
      await stage.world.got(of('ann').choose(...names.map((name) => `v0-${name}`)))
      versions.push((await stage.profileOf('v0', 'ann')).tokens)
    }
    expect(versions.map(({ length }) => length)).toEqual([15, 15, 15, 15])
    expect(new Set(versions.flat()).size).toBe(60)
  })
})

test('nobody can try one after the other: no answer before closing, and then only the last choices count', async () => {
  const { world } = stage
  const of = await stage.play('p0', { bo: ['ann'], cy: ['ann'], di: ['ann'] })
  for (const name of ['bo', 'cy', 'di'] as const) {
    await world.got(of('ann').choose(`p0-${name}`))
    expect((await of('ann').look()).answers).toBeNull()
  }
  world.setNow(OVER)
  expect((await of('ann').mutual()).map(({ person }) => person.nickname)).toEqual(['p0-di'])
  expect(await of('bo').mutual()).toEqual([])
})

test('the limit: who takes part and has the database learns who chose her, and no other choice', async () => {
  const of = await stage.play('l0', { ann: ['bo', 'cy'] })
  const [ann, bo] = [await stage.profileOf('l0', 'ann'), await stage.profileOf('l0', 'bo')]
  const insider = { id: bo.person, key: bo.key, secret: of('bo').keep().secret }
  const hits = async (name: Name) => {
    const { person, key } = await stage.profileOf('l0', name)
    const pair = mustPair('l0', insider, { id: person, key })
    const known = TIMES.flatMap((time) => tokensOf(pair, time))
    return ann.tokens.filter((token) => known.includes(token)).length
  }
  expect(await hits('ann')).toBe(MOST_TIMES)
  expect([await hits('cy'), await hits('di')]).toEqual([0, 0])
})
