import fc from 'fast-check'
import {
  decideResubmit,
  decideSubmit,
  decideVerdict,
  decideWithdraw,
  type Plan,
} from '@cloud/capabilities/requests/domain/decide'
import { deskOf, stepNow, type RequestRecord } from '@cloud/capabilities/requests/domain/request'
import type { Decision } from '@cloud/kernel/domain/decision'
import { BRANCH, SCHOOL } from '../support/build-members'
import { anApplication, aRequest, LEVELS } from '../support/build-requests'

const by = (id: string) => ({ id, now: '2026-06-11T02:00:00.000Z', key: null })
const BRANCH_OFFICER = { id: 'o1', units: [BRANCH], isVacant: false }
const SCHOOL_OFFICER = { id: 'o2', units: [SCHOOL], isVacant: false }

const commands = fc.oneof(
  fc.record({
    who: fc.constantFrom(BRANCH_OFFICER, SCHOOL_OFFICER),
    what: fc.constantFrom('approved', 'returned', 'refused'),
  }),
  fc.record({ who: fc.constantFrom('p1', 'p2'), what: fc.constantFrom('withdraw', 'resubmit') }),
  fc.record({ who: fc.constant('p1'), what: fc.constant('submit') }),
)
type Command = typeof commands extends fc.Arbitrary<infer C> ? C : never

const run = (record: RequestRecord, { who, what }: Command): Decision<Plan, string> => {
  if (typeof who !== 'string')
    return decideVerdict(record, who, { outcome: what as 'approved', reason: '理由' }, by(who.id))
  if (what === 'withdraw') return decideWithdraw(record, by(who))
  if (what === 'resubmit') return decideResubmit(record, '改', by(who))
  return decideSubmit(
    { existing: record, application: anApplication(), isMember: false, isAllowed: true },
    by(who),
  )
}

/** Where it stands and who is to move → by whom what is done → where it stands then. */
const MOVES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'open branch': {
    'branch approved': 'open school',
    'branch returned': 'returned branch',
    'branch refused': 'refused',
    'p1 withdraw': 'withdrawn',
  },
  'open school': {
    'school approved': 'approved',
    'school returned': 'returned school',
    'school refused': 'refused',
    'p1 withdraw': 'withdrawn',
  },
  'returned branch': { 'p1 resubmit': 'open branch', 'p1 withdraw': 'withdrawn' },
  'returned school': { 'p1 resubmit': 'open school', 'p1 withdraw': 'withdrawn' },
  refused: { 'p1 submit': 'open branch' },
  withdrawn: { 'p1 submit': 'open branch' },
  approved: {},
}

const nameOf = ({ who }: Command) => {
  if (typeof who === 'string') return who
  return who === BRANCH_OFFICER ? 'branch' : 'school'
}

/** What no table names changes nothing. */
const naive = (place: string, step: Command): string =>
  MOVES[place]?.[`${nameOf(step)} ${step.what}`] ?? place

const placeOf = (record: RequestRecord): string =>
  ['open', 'returned'].includes(record.state) ? `${record.state} ${stepNow(record).level}` : record.state

const moverOf = (record: RequestRecord) => {
  if (record.state === 'open') return stepNow(record).unit
  return record.state === 'returned' ? deskOf(record.applicantId) : null
}

test('whatever people do in whatever order, the request goes where a plain table says, and one side is to move', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 12 }), (sequence) => {
      let record = aRequest()
      let place = 'open branch'
      for (const step of sequence) {
        const decided = run(record, step)
        place = naive(place, step)
        if (decided.ok) record = decided.plan.next
        expect(placeOf(record)).toBe(place)
        expect(record.todo).toBe(moverOf(record))
        expect(record.steps.filter((it) => it.outcome === 'current')).toHaveLength(
          record.state === 'open' ? 1 : 0,
        )
        expect(record.steps).toHaveLength(LEVELS.length)
      }
    }),
  )
})
