import { createHash, createPrivateKey, createPublicKey, diffieHellman, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import nacl from 'tweetnacl/nacl.js'
import { CONTACT_LENGTH, MOST_TIMES, SEALED_BYTES } from '@cloud/capabilities/matches/labels'
import { fromHex, textOf, toHex, utf8 } from '@/features/matches/crypto/bytes'
import { personCode, roomCode } from '@/features/matches/crypto/codes'
import { digestOf } from '@/features/matches/crypto/digest'
import { keyOf, pairOf, tokensOf, type Myself, type Pair } from '@/features/matches/crypto/pair'
import { opened, seal } from '@/features/matches/crypto/sealed'
import { bytesFor, drawFrom, slotsFor } from '@/features/matches/crypto/slots'

const person = (id: string, secret: Uint8Array = randomBytes(32)): Myself => ({
  id,
  key: keyOf(secret),
  secret: toHex(secret),
})
const pair = (event: string, me: Myself, other: Myself): Pair => {
  const made = pairOf(event, me, other)
  if (!made) throw new Error('no pair')
  return made
}
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const [ann, bo, cy] = [person('ann'), person('bo'), person('cy')] as const
const times = Array.from({ length: MOST_TIMES }, (_, at) => at + 1)

describe('the library', () => {
  test('X25519 is that of RFC 7748, section 6.1', () => {
    const secret = '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'
    const other = 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'

    expect(keyOf(fromHex(secret))).toBe('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a')
    expect(toHex(nacl.scalarMult(fromHex(secret), fromHex(other)))).toBe(
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    )
  })

  test('X25519 and SHA-512 give what OpenSSL gives', () => {
    const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex')
    const spki = Buffer.from('302a300506032b656e032100', 'hex')
    fc.assert(
      fc.property(bytes(32), bytes(32), fc.uint8Array({ maxLength: 300 }), (mine, hers, text) => {
        const privateKey = createPrivateKey({
          key: Buffer.concat([pkcs8, mine]),
          format: 'der',
          type: 'pkcs8',
        })
        const publicKey = createPublicKey({
          key: Buffer.concat([spki, fromHex(keyOf(hers))]),
          format: 'der',
          type: 'spki',
        })
        const shared = toHex(nacl.scalarMult(mine, fromHex(keyOf(hers))))
        expect(shared).toBe(diffieHellman({ privateKey, publicKey }).toString('hex'))
        expect(toHex(nacl.hash(text))).toBe(createHash('sha512').update(text).digest('hex'))
      }),
      { numRuns: 20 },
    )
  })

  test('secretbox is that of the NaCl paper', () => {
    const key = fromHex('1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389')
    const nonce = fromHex('69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37')
    const message =
      'be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705'
    expect(toHex(nacl.secretbox(fromHex(message), nonce, key))).toBe(
      'f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186ac0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74e355a5',
    )
  })

  test('texts become the bytes that every other program makes of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, 'utf8'))
        expect(textOf(utf8(text))).toBe(text)
      }),
    )
    expect(textOf(utf8('好\ud83d\udc00\udc00\udc00'))).toBe('好\ud83d\udc00\ufffd\ufffd')
  })
})

describe('tokens', () => {
  test('two who choose each other have exactly one token in common, whenever each hands in', () => {
    for (const mine of times)
      for (const hers of times) {
        const one = tokensOf(pair('e1', ann, bo), mine)
        const other = tokensOf(pair('e1', bo, ann), hers)
        expect(one.filter((token) => other.includes(token))).toHaveLength(1)
      }
  })

  test('no two times, pairs or events have a token in common', () => {
    const all = ['e1', 'e2'].flatMap((event) =>
      [bo, cy].flatMap((other) => times.flatMap((time) => tokensOf(pair(event, ann, other), time))),
    )
    expect(new Set(all).size).toBe(all.length)
  })

  test('a key shown under another id, or another key under the same id, makes other tokens', () => {
    const wanted = tokensOf(pair('e1', ann, bo), 1)
    const renamed = tokensOf(pair('e1', ann, { ...bo, id: 'cy' }), 1)
    const replaced = tokensOf(pair('e1', ann, { ...cy, id: 'bo' }), 1)
    expect(wanted.filter((token) => [...renamed, ...replaced].includes(token))).toEqual([])
  })

  test('a key by which anybody would know the secret is refused', () => {
    const weak = ['00'.repeat(32), `01${'00'.repeat(31)}`]
    const order8 = 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800'
    expect([...weak, order8].map((key) => pairOf('e1', ann, { id: 'eve', key }))).toEqual([null, null, null])
  })
})

describe('a sealed line', () => {
  const nonce = () => randomBytes(24)

  test('is opened by the other one, whatever it says, and is always equally long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: CONTACT_LENGTH }), (text) => {
        const line = text.slice(0, CONTACT_LENGTH)
        const sealed = seal(line, pair('e1', ann, bo), nonce())
        expect(sealed).toHaveLength(2 * SEALED_BYTES)
        expect(opened(sealed, pair('e1', bo, ann))).toBe(textOf(utf8(line)))
      }),
      { numRuns: 50 },
    )
  })

  test('is opened by nobody else, nor by the sender’s own key, nor in another event, nor once it was touched', () => {
    const sealed = seal('13900001234', pair('e1', ann, bo), nonce())
    const touched = sealed.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect(opened(sealed, pair('e1', cy, ann))).toBeNull()
    expect(opened(sealed, pair('e1', ann, bo))).toBeNull()
    expect(opened(sealed, pair('e2', bo, ann))).toBeNull()
    expect(opened(touched, pair('e1', bo, ann))).toBeNull()
  })

  test('that holds no text opens as nothing', () => {
    const key = digestOf('contact', pair('e1', ann, bo).secret, 'ann')
    const at = nonce()
    const junk = nacl.secretbox(new Uint8Array(128).fill(255), at, key)
    expect(opened(toHex(at) + toHex(junk), pair('e1', bo, ann))).toBeNull()
  })
})

test('slots are as many and as long as everybody’s, however many are choices, and never repeat', () => {
  const others = [bo, cy, person('di')]
  const seen = new Set<string>()
  for (let count = 0; count <= 3; count += 1) {
    const pairs = others.slice(0, count).map((other) => pair('e1', ann, other))
    const given = { time: count + 1, most: 3, contact: '微信 abc' }
    const slots = slotsFor(pairs, given, drawFrom(randomBytes(bytesFor(3))))
    expect(slots.map(({ tokens, sealed }) => [...tokens, sealed].map(({ length }) => length))).toEqual(
      Array.from({ length: 3 }, () => [...times.map(() => 32), 336]),
    )
    expect(slots.map(({ tokens }) => tokens[0])).toEqual(slots.map(({ tokens }) => tokens[0]).sort())
    slots.flatMap(({ tokens }) => tokens).forEach((token) => seen.add(token))
  }
  expect(seen.size).toBe(4 * 3 * MOST_TIMES)
})

test('more choices than slots, or bytes that have run out, make nothing', () => {
  const given = { time: 1, most: 1, contact: '' }
  const pairs = [pair('e1', ann, bo), pair('e1', ann, cy)]
  expect(() => slotsFor(pairs, given, drawFrom(randomBytes(bytesFor(2))))).toThrow(RangeError)
  expect(() => slotsFor([], given, drawFrom(randomBytes(10)))).toThrow(RangeError)
})

test('codes are the same on every phone that sees the same, and change with a key, a name or the event', () => {
  const room = [ann, bo, cy].map((one) => ({ ...one, nickname: one.id }))
  const [first, ...rest] = room
  const other = { ...first, ...room[0], key: person('x').key } as (typeof room)[number]
  const code = roomCode('e1', room)
  expect(code).toMatch(/^\d{4}( \d{4}){3}$/)
  expect(roomCode('e1', [...room].reverse())).toBe(code)
  const changed = [
    roomCode('e2', room),
    roomCode('e1', rest),
    roomCode('e1', [other, ...rest]),
    roomCode('e1', [{ ...other, key: ann.key, nickname: '别人' }, ...rest]),
  ]
  expect(new Set([code, ...changed]).size).toBe(5)
  expect(personCode('e1', { ...ann, nickname: '安' })).not.toBe(personCode('e1', { ...bo, nickname: '安' }))
})
