import { randomBytes } from 'node:crypto'
import type { Answer, Person, Room } from '@cloud/capabilities/matches/contract'
import { MOST_TIMES } from '@cloud/capabilities/matches/labels'
import { toHex } from '@/features/matches/crypto/bytes'
import { personCode, roomCode } from '@/features/matches/crypto/codes'
import { keyOf, tokensOf } from '@/features/matches/crypto/pair'
import { seal } from '@/features/matches/crypto/sealed'
import { isStrange, pinned, trusted } from '@/features/matches/phone/keep'
import { revealed } from '@/features/matches/phone/revealed'
import { mustPair, mySelf, openStage } from './stage'

const evil = randomBytes(32)
const evilKey = keyOf(evil)

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage.world.close())

const bend = (room: Room, nickname: string): Person[] =>
  room.people.map((person) => (person.nickname === nickname ? { ...person, key: evilKey } : person))
const meIn = (room: Room): Person => room.me.person as Person

describe('a server that shows a key of its own for somebody', () => {
  test('is found out by a phone that has seen the true one', async () => {
    const of = await stage.play('k0', {})
    const room = await of('ann').look()
    const bent = bend(room, 'k0-bo')
    const keep = pinned(of('ann').keep(), bent)
    const strange = bent.filter((person) => isStrange(keep, person))

    expect(strange.map(({ nickname }) => nickname)).toEqual(['k0-bo'])
    expect(room.people.filter((person) => isStrange(keep, person))).toEqual([])
    expect(strange.filter((person) => isStrange(trusted(keep, person), person))).toEqual([])
  })

  test('that lied from the start could read the choice, and is found out when two compare their codes', async () => {
    const of = await stage.play('k1', {})
    const [annSees, boSees] = [await of('ann').look(), await of('bo').look()]
    const [ann, bo] = [meIn(annSees), meIn(boSees)]
    const bent = bend(annSees, 'k1-bo')
    const shown = bent.find(({ id }) => id === bo.id) as Person
    const handedIn = tokensOf(mustPair('k1', mySelf(of('ann'), ann), shown), 1)
    const server = mustPair('k1', { id: bo.id, key: evilKey, secret: toHex(evil) }, ann)

    expect(handedIn.filter((token) => tokensOf(server, 1).includes(token))).toHaveLength(1)
    expect(personCode('k1', shown)).not.toBe(personCode('k1', bo))
    expect(roomCode('k1', [ann, ...bent])).not.toBe(roomCode('k1', [bo, ...boSees.people]))
    expect(roomCode('k1', [ann, ...annSees.people])).toBe(roomCode('k1', [bo, ...boSees.people]))
  })

  test('or a nickname over the key of another, changes the codes too', async () => {
    const of = await stage.play('k2', {})
    const [annSees, boSees] = [await of('ann').look(), await of('bo').look()]
    const [bo, cy] = ['k2-bo', 'k2-cy'].map((name) =>
      annSees.people.find(({ nickname }) => nickname === name),
    ) as [Person, Person]
    const swapped = annSees.people.map((person) => {
      if (person.id === bo.id) return { ...bo, nickname: cy.nickname }
      return person.id === cy.id ? { ...cy, nickname: bo.nickname } : person
    })
    const truth = roomCode('k2', [meIn(boSees), ...boSees.people])

    expect(roomCode('k2', [meIn(annSees), ...annSees.people])).toBe(truth)
    expect(roomCode('k2', [meIn(annSees), ...swapped])).not.toBe(truth)
  })
})

test('a server cannot make up a match', async () => {
  const of = await stage.play('f0', { ann: ['bo'] })
  const phone = of('ann')
  const room = await phone.look()
  const { tokens } = await stage.profileOf('f0', 'ann')
  const others = room.people.filter(({ nickname }) => nickname !== 'f0-bo')
  const claims: Answer[] = others.flatMap((person) =>
    tokens.map((token) => ({ token, sealed: toHex(randomBytes(168)), person })),
  )

  expect(claims).toHaveLength(2 * 3 * MOST_TIMES)
  expect(revealed(phone.keep(), 'f0', meIn(room), claims)).toEqual([])
})

test('nor a contact line for one that it echoes, nor give the person another key', async () => {
  const of = await stage.play('f1', { ann: ['bo'] })
  const phone = of('ann')
  const room = await phone.look()
  const bo = room.people.find(({ nickname }) => nickname === 'f1-bo') as Person
  const pair = mustPair('f1', mySelf(phone, meIn(room)), bo)
  const [token = ''] = tokensOf(pair, 1)
  const echoed = seal('是我', pair, randomBytes(24))
  const shown = (answer: Answer) => revealed(phone.keep(), 'f1', meIn(room), [answer])

  expect(shown({ token, sealed: toHex(randomBytes(168)), person: bo })).toEqual([
    { person: bo, contact: null },
  ])
  expect(shown({ token, sealed: echoed, person: bo })).toEqual([{ person: bo, contact: null }])
  expect(shown({ token, sealed: echoed, person: { ...bo, key: evilKey } })).toEqual([])
})
