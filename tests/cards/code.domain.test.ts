import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { codeFor, readCode, slotOf, SLOT_MS, startOf } from '@cloud/capabilities/cards/domain/code'

const signWith = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest('hex')
const sign = signWith('one key')
const NOON = '2026-06-10T04:00:00.000Z'
const slot = slotOf(NOON)
const at = (milliseconds: number) => new Date(Date.parse(startOf(slot)) + milliseconds).toISOString()

test.each([
  [0, 'ok'],
  [SLOT_MS - 1, 'ok'],
  [SLOT_MS, 'ok'],
  [2 * SLOT_MS - 1, 'ok'],
  [2 * SLOT_MS, 'expired'],
  [86_400_000, 'expired'],
  [-1, 'invalid'],
  [-SLOT_MS, 'invalid'],
])('%d ms after it began to be shown, a code is %s', (age, told) => {
  const read = readCode(codeFor('p1', slot, sign), at(age), sign)
  expect(read.ok ? 'ok' : read.why).toBe(told)
})

test('a code says whose it is and when it was shown, and reads the same with blanks around it', () => {
  const text = codeFor('a-b_C9', slot, sign)
  expect(text).toMatch(/^UM1\.a-b_C9\.[0-9a-z]+\.[0-9a-f]{20}$/)
  expect(readCode(` ${text}\n`, NOON, sign)).toEqual({ ok: true, personId: 'a-b_C9', slot })
})

test('a code made with another environment’s key is no code here', () => {
  expect(readCode(codeFor('p1', slot, signWith('other key')), NOON, sign)).toEqual({
    ok: false,
    why: 'invalid',
  })
})

test('whatever is changed in a code, it is no code any more', () => {
  const text = codeFor('p1', slot, sign)
  const letter = fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyzABC._-')
  fc.assert(
    fc.property(fc.nat(text.length - 1), letter, (place, changed) => {
      fc.pre(text[place] !== changed)
      const forged = `${text.slice(0, place)}${changed}${text.slice(place + 1)}`
      expect(readCode(forged, NOON, sign)).toEqual({ ok: false, why: 'invalid' })
    }),
  )
})

test('no text of any kind is taken for a code', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => !readCode(text, NOON, sign).ok))
})

test('a slot cannot be written in two ways: neither zeros before it nor capitals count', () => {
  const [, person, written = '', mac] = codeFor('p1', slot, sign).split('.')
  for (const other of [`0${written}`, written.toUpperCase()])
    expect(readCode(`UM1.${person}.${other}.${mac}`, NOON, sign).ok).toBe(false)
})

test('a code is good for at least 30 seconds after it was asked for, and never for more than 60 shown', () => {
  fc.assert(
    fc.property(fc.nat(10 * SLOT_MS), fc.nat(3 * SLOT_MS), (start, wait) => {
      const asked = at(start)
      const scanned = at(start + wait)
      const read = readCode(codeFor('p1', slotOf(asked), sign), scanned, sign)
      const shownFor = Date.parse(scanned) - Date.parse(startOf(slotOf(asked)))
      expect(read.ok).toBe(shownFor < 2 * SLOT_MS)
    }),
  )
})
