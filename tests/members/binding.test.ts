import {
  decideBind,
  isLocked,
  MOST_TRIES,
  type Claim,
  type Tries,
} from '@cloud/capabilities/members/domain/binding'
import { decideAppointment, decideTake } from '@cloud/capabilities/members/domain/appointment'
import { actorOf } from '@cloud/capabilities/members/domain/person'
import {
  aPerson,
  branchOffice,
  clerkOffice,
  schoolOffice,
  OTHER_BRANCH,
  SCHOOL,
} from '../support/build-members'

const now = '2026-06-10T02:00:00.000Z'
const dayAgo = '2026-06-09T02:00:00.000Z'
const almostDayAgo = '2026-06-09T02:00:00.001Z'
const person = aPerson({ _id: 'p1', staffNo: '00123', name: '阿不都·热合曼', phone: '19900001234' })
const right: Claim = {
  staffNo: '00123',
  name: '阿不都・热合曼',
  phoneTail: '1234',
  codeDigest: null,
  phone: null,
}
const caller = { actor: null, openid: 'wx-1', now }

const outcomeOf = (people = [person], claim: Claim = right, tries: readonly Tries[] = []) => {
  const decision = decideBind({ tries, people }, claim, caller)
  return decision.ok ? decision.plan.outcome : decision.code
}

describe('binding', () => {
  it('number, name and tail bind', () => expect(outcomeOf()).toBe('bind'))

  it.each<[string, Partial<Claim>]>([
    ['a wrong name', { name: '阿不都' }],
    ['a wrong tail', { phoneTail: '1235' }],
    ['neither tail nor code', { phoneTail: null }],
    ['a code nobody issued', { phoneTail: null, codeDigest: 'x' }],
  ])('%s is a mismatch', (_what, wrong) =>
    expect(outcomeOf([person], { ...right, ...wrong })).toBe('mismatch'),
  )

  it('the whole number, as WeChat says it, binds as well as its end', () => {
    const claim = { ...right, phoneTail: null, phone: '19900001234' }
    expect(outcomeOf([person], claim)).toBe('bind')
    expect(outcomeOf([person], { ...claim, phone: '18800001234' })).toBe('mismatch')
    expect(outcomeOf([person], { ...claim, name: '李四' })).toBe('mismatch')
    expect(outcomeOf([{ ...person, phone: '' }], { ...claim, phone: '' })).toBe('mismatch')
  })

  it('an unknown number is the same mismatch', () => expect(outcomeOf([])).toBe('mismatch'))

  it('nobody binds by the tail of a phone that the roster does not have', () => {
    expect(outcomeOf([{ ...person, phone: '' }], { ...right, phoneTail: '' })).toBe('mismatch')
  })

  it('a code is good until its hour and not at it', () => {
    const claim = { ...right, phoneTail: null, codeDigest: 'digest' }
    const until = (expiresAt: string) => [{ ...person, code: { digest: 'digest', expiresAt } }]
    expect(outcomeOf(until('2026-06-10T02:00:00.001Z'), claim)).toBe('bind')
    expect(outcomeOf(until(now), claim)).toBe('mismatch')
  })

  it('of two schools that share a number, the one is meant whose person it is', () => {
    const namesake = aPerson({ _id: 'p2', staffNo: '00123', name: '李四', schoolUnit: '/shjy/other/' })
    const decision = decideBind({ tries: [], people: [namesake, person] }, right, caller)
    expect(decision).toMatchObject({ ok: true, plan: { person: { _id: 'p1' } } })
  })

  it('somebody else’s number is taken only for those who can prove it', () => {
    const bound = [{ ...person, openid: 'wx-2' }]
    expect(outcomeOf(bound)).toBe('taken')
    expect(outcomeOf(bound, { ...right, phoneTail: '0000' })).toBe('mismatch')
  })

  it('who is bound stays who she is, and is told so when she asks for herself again', () => {
    const actor = actorOf(person, '2026-06-10')
    const ask = (claim: Claim) => decideBind({ tries: [], people: [] }, claim, { ...caller, actor })
    expect(ask(right)).toMatchObject({ plan: { outcome: 'already' } })
    expect(ask({ ...right, staffNo: '00124' })).toEqual({ ok: false, code: 'openidTaken' })
  })
})

describe('the lock', () => {
  const tried = (count: number, lastAt = now): Tries => ({ count, lastAt })

  it.each<[string, Tries | null, boolean]>([
    ['no try', null, false],
    ['four tries', tried(MOST_TRIES - 1), false],
    ['five tries', tried(MOST_TRIES), true],
    ['five tries almost a day ago', tried(MOST_TRIES, almostDayAgo), true],
    ['five tries a day ago', tried(MOST_TRIES, dayAgo), false],
  ])('after %s it is locked: %#', (_what, tries, locked) => expect(isLocked(tries, now)).toBe(locked))

  it('answers before anything is compared', () => {
    expect(outcomeOf([person], right, [tried(MOST_TRIES)])).toBe('locked')
    expect(outcomeOf([], { ...right, name: 'x' }, [tried(MOST_TRIES)])).toBe('locked')
  })
})

describe('taking an office by a code', () => {
  const offer = { ...schoolOffice, expiresAt: '2026-06-10T02:00:00.001Z' }
  const take = (appointment: (typeof offer & { usedBy?: string }) | null, who = person) => {
    const decision = decideTake({ appointment, tries: [] }, actorOf(who, '2026-06-10'), now)
    return decision.ok ? decision.plan.outcome : decision.code
  }

  it.each([
    ['in time', offer, 'take'],
    ['at its hour', { ...offer, expiresAt: now }, 'invalid'],
    ['used by herself', { ...offer, usedBy: 'p1' }, 'again'],
    ['used by somebody else', { ...offer, usedBy: 'p2' }, 'invalid'],
    ['that nobody offered', null, 'invalid'],
    ['of another school', { ...offer, unit: '/shjy/other/' }, 'invalid'],
  ])('a code %s: %#', (_what, appointment, outcome) => expect(take(appointment)).toBe(outcome))

  it('is not for shop clerks', () => {
    const clerk = aPerson({
      _id: 'c1',
      kind: 'clerk',
      unit: `${SCHOOL}shop-ty/`,
      offices: [clerkOffice('ty')],
    })
    expect(take(offer, clerk)).toBe('invalid')
  })
})

describe('appointing', () => {
  const appoint = (who: typeof person | null, holds: boolean) => {
    const decision = decideAppointment(who, { office: 'branchOfficer', holds })
    return decision.ok ? decision.plan.offices : decision.code
  }

  it('makes a member the officer of her own branch', () =>
    expect(appoint(person, true)).toEqual([branchOffice()]))

  it('is for members only; a dismissal is for everybody', () => {
    const staff = aPerson({ _id: 'p2', kind: 'staff', offices: [branchOffice(OTHER_BRANCH)] })
    expect(appoint(staff, true)).toBe('notEligible')
    expect(appoint(staff, false)).toEqual([])
  })

  it('needs somebody', () => expect(appoint(null, true)).toBe('notFound'))
})
