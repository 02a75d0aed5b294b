import {
  decideResubmit,
  decideSubmit,
  decideVerdict,
  decideWithdraw,
  type Caller,
  type Officer,
  type Plan,
} from '@cloud/capabilities/requests/domain/decide'
import type { RequestRecord } from '@cloud/capabilities/requests/domain/request'
import { detailOf } from '@cloud/capabilities/requests/domain/view'
import type { Decision } from '@cloud/kernel/domain/decision'
import { BRANCH, SCHOOL } from '../support/build-members'
import { anApplication, aRequest } from '../support/build-requests'

const NOW = '2026-06-11T02:00:00.000Z'
const by = (id: string, key: string | null = null, now = NOW): Caller => ({ id, now, key })
const officer = (id: string, units: readonly string[], isVacant = false): Officer => ({ id, units, isVacant })
const BRANCH_OFFICER = officer('o1', [BRANCH])
const SCHOOL_OFFICER = officer('o2', [SCHOOL])
const approve = { outcome: 'approved', reason: '' } as const

const planned = (decided: Decision<Plan, string>): RequestRecord => {
  if (!decided.ok) throw new Error(decided.code)
  return decided.plan.next
}
const outcome = (decided: Decision<Plan, string>) => (decided.ok ? decided.plan.next.state : decided.code)
const verdict = (record: RequestRecord, who: Officer, what: 'approved' | 'returned' | 'refused') =>
  decideVerdict(record, who, { outcome: what, reason: '理由' }, by(who.id))

const open = aRequest()
const atSchool = planned(verdict(open, BRANCH_OFFICER, 'approved'))
const returned = planned(verdict(open, BRANCH_OFFICER, 'returned'))
const approved = planned(verdict(atSchool, SCHOOL_OFFICER, 'approved'))
const refused = planned(verdict(atSchool, SCHOOL_OFFICER, 'refused'))
const withdrawn = planned(decideWithdraw(open, by('p1')))
/** The columns of the table below. */
const all = [open, atSchool, returned, approved, refused, withdrawn]

describe('what may be done with a request in each of its states', () => {
  const table: readonly (readonly [string, (record: RequestRecord) => Decision<Plan, string>, string])[] = [
    [
      'the branch approves',
      (record) => verdict(record, BRANCH_OFFICER, 'approved'),
      'open notYourTurn notYourTurn alreadyDecided alreadyDecided alreadyDecided',
    ],
    [
      'the school approves',
      (record) => verdict(record, SCHOOL_OFFICER, 'approved'),
      'notYourTurn approved notYourTurn alreadyDecided alreadyDecided alreadyDecided',
    ],
    [
      'the branch sends back',
      (record) => verdict(record, BRANCH_OFFICER, 'returned'),
      'returned notYourTurn notYourTurn alreadyDecided alreadyDecided alreadyDecided',
    ],
    [
      'the school refuses',
      (record) => verdict(record, SCHOOL_OFFICER, 'refused'),
      'notYourTurn refused notYourTurn alreadyDecided alreadyDecided alreadyDecided',
    ],
    [
      'the school refuses while the branch has nobody',
      (record) => verdict(record, officer('o2', [SCHOOL], true), 'refused'),
      'refused refused notYourTurn alreadyDecided alreadyDecided alreadyDecided',
    ],
    [
      'the applicant, an officer of both, approves',
      (record) => verdict(record, officer('p1', [BRANCH, SCHOOL]), 'approved'),
      'ownRequest ownRequest ownRequest alreadyDecided alreadyDecided alreadyDecided',
    ],
    [
      'the applicant withdraws',
      (record) => decideWithdraw(record, by('p1')),
      'withdrawn withdrawn withdrawn alreadyDecided alreadyDecided alreadyDecided',
    ],
    [
      'somebody else withdraws',
      (record) => decideWithdraw(record, by('p2')),
      'notFound notFound notFound notFound notFound notFound',
    ],
    [
      'the applicant hands it in again',
      (record) => decideResubmit(record, '改好了', by('p1')),
      'notReturned notReturned open notReturned notReturned notReturned',
    ],
    [
      'the applicant asks anew',
      (existing) =>
        decideSubmit({ existing, application: anApplication(), isMember: false, isAllowed: true }, by('p1')),
      'alreadyOpen alreadyOpen alreadyOpen notAllowed open open',
    ],
  ]
  test.each(table)('%s', (_what, command, expected) => {
    expect(all.map((record) => outcome(command(record))).join(' ')).toBe(expected)
  })
})

test('a returned request comes back to the step that returned it', () => {
  const returnedBySchool = planned(verdict(atSchool, SCHOOL_OFFICER, 'returned'))
  const again = planned(decideResubmit(returnedBySchool, '补了材料', by('p1')))
  expect(again).toMatchObject({ state: 'open', todo: SCHOOL, reason: '补了材料', stepIndex: 1 })
  expect(again.steps.map((step) => step.outcome)).toEqual(['approved', 'current'])
})

test('a new round starts at the first step and forgets the verdicts of the old one', () => {
  const existing = refused
  const again = planned(
    decideSubmit(
      { existing, application: anApplication({ reason: '再试' }), isMember: false, isAllowed: true },
      by('p1'),
    ),
  )
  expect(again).toMatchObject({
    _id: refused._id,
    state: 'open',
    todo: BRANCH,
    stepIndex: 0,
    reason: '再试',
    version: refused.version + 1,
  })
  expect(again.steps).toEqual(open.steps)
})

test.each([
  ['a member does not join again', { isMember: true, isAllowed: true }, 'alreadyMember'],
  ['what would not be granted cannot be asked for', { isMember: false, isAllowed: false }, 'notAllowed'],
])('%s', (_what, given, code) => {
  expect(outcome(decideSubmit({ existing: null, application: anApplication(), ...given }, by('p1')))).toBe(
    code,
  )
})

test('what was approved can be asked for again from the next day on', () => {
  const wish = { existing: approved, application: anApplication(), isMember: false, isAllowed: true }
  expect(outcome(decideSubmit(wish, by('p1', null, '2026-06-11T15:59:59.999Z')))).toBe('notAllowed')
  expect(outcome(decideSubmit(wish, by('p1', null, '2026-06-11T16:00:00.000Z')))).toBe('open')
})

test('the same request twice is done once; an officer of both levels does not approve both by a double tap', () => {
  const both = officer('o3', [BRANCH, SCHOOL])
  const first = planned(decideVerdict(open, both, approve, by('o3', 'o3:r1')))
  const again = decideVerdict(first, both, approve, by('o3', 'o3:r1'))
  expect(again).toEqual({ ok: true, plan: { next: first, event: null } })
  expect(outcome(decideVerdict(first, both, approve, by('o3', 'o3:r2')))).toBe('approved')
})

test.each([
  ['the branch', BRANCH_OFFICER, { can: true, why: '' }],
  ['the school', SCHOOL_OFFICER, { can: false, why: '等分会审批' }],
  [
    'the applicant, if she is an officer',
    officer('p1', [BRANCH]),
    { can: false, why: '自己的申请要由别人审批' },
  ],
])('the page tells %s whether it is her turn', (_who, viewer, decide) => {
  expect(detailOf(open, { id: viewer.id, officer: viewer }).decide).toEqual(decide)
})

test('officers read the applicant’s name masked, she reads it in full', () => {
  expect(detailOf(open, { id: 'o1', officer: BRANCH_OFFICER })).toMatchObject({
    applicant: '陈*华',
    withdraw: { can: false },
  })
  expect(detailOf(open, { id: 'p1', officer: null })).toMatchObject({
    applicant: '陈思华',
    decide: null,
    withdraw: { can: true },
  })
})
