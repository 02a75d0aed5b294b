import { unitsAbove, type Activity } from '@cloud/capabilities/activities/domain/activity'
import { decideCancel, decideSignUp, type SignUp } from '@cloud/capabilities/activities/domain/sign-up'
import { differences, directStay, lineStay, remedyFor } from '@cloud/capabilities/activities/domain/stay'
import { covers } from '@cloud/kernel/domain/actor'
import fc from 'fast-check'
import { anActivity } from '../support/build-activities'
import { BRANCH, CITY, OTHER_BRANCH, SCHOOL } from '../support/build-members'

const NOW = '2026-06-10T02:00:00.000Z'
const her = { id: 'li', unit: BRANCH }

type Given = Parameters<typeof anActivity>[0]
const activity = (given: Partial<Given> = {}, seats: Partial<Activity['seats']> = {}): Activity => {
  const made = anActivity({ _id: 'walk', ...given })
  return { ...made, seats: { ...made.seats, ...seats } }
}
const seated = { held: { li: 1 }, stays: { li: 'd-1' }, left: 19 }
const row = (state: SignUp['state'], stay = 'd-1'): SignUp => ({
  _id: 'walk-li',
  activityId: 'walk',
  memberId: 'li',
  state,
  at: NOW,
  turn: `${NOW}-li`,
  stay,
  share: 'rest',
  size: 1,
})

describe('signing up', () => {
  it.each([
    ['nothing', null, 'notFound'],
    ['a draft', activity({ state: 'draft' }), 'notFound'],
    ['what is called off', activity({ state: 'cancelled' }), 'cancelled'],
    ['what is called off, with a seat', activity({ state: 'cancelled' }, seated), 'cancelled'],
    ['another branch', activity({ unit: OTHER_BRANCH }), 'notYours'],
    ['what an officer has closed', activity({ state: 'closed' }), 'closed'],
    ['what has closed by the clock', activity({ closesAt: NOW }), 'closed'],
    ['what is not open yet', activity({ opensAt: '2026-06-10T02:00:00.001Z' }), 'notOpen'],
  ] as const)('for %s is refused', (_what, known, code) => {
    expect(decideSignUp(known, her, NOW)).toEqual({ ok: false, code })
  })

  it.each([
    ['takes a free seat', activity(), 'take'],
    ['takes one from the first moment on', activity({ opensAt: NOW }), 'take'],
    ['takes one in an activity of the school', activity({ unit: SCHOOL }), 'take'],
    ['queues when it is full', activity({}, { left: 0 }), 'queue'],
    [
      'queues behind those in line, even beside a free seat',
      activity({}, { left: 1, waiting: 1, lines: { 'rest-1': 1 } }),
      'queue',
    ],
    ['keeps the seat she has', activity({}, seated), 'keep'],
    ['keeps it after sign-up is closed', activity({ state: 'closed' }, seated), 'keep'],
    ['keeps it after she has moved to another branch', activity({ unit: OTHER_BRANCH }, seated), 'keep'],
  ] as const)('%s', (_what, known, way) => {
    expect(decideSignUp(known, her, NOW)).toEqual({
      ok: true,
      plan: { activity: known, way, party: { share: 'rest', size: 1 } },
    })
  })
})

describe('leaving', () => {
  const gone = { held: {}, stays: {} }
  it.each([
    ['nothing', null, null, 'notFound'],
    ['a draft', activity({ state: 'draft' }), null, 'notFound'],
    ['what she never signed up for', activity(), null, 'notSignedUp'],
    ['what is called off', activity({ state: 'cancelled' }, seated), row('confirmed'), 'cancelled'],
    ['what has begun', activity({ startsAt: NOW }, seated), row('confirmed'), 'alreadyStarted'],
    [
      'the line of what has begun',
      activity({ startsAt: NOW }, gone),
      row('waiting', 'w-1'),
      'alreadyStarted',
    ],
  ] as const)('%s is refused', (_what, known, hers, code) => {
    expect(decideCancel({ activity: known, row: hers }, 'li', NOW)).toEqual({ ok: false, code })
  })

  it.each([
    ['a seat', seated, row('confirmed'), 'leave'],
    ['the line', gone, row('waiting', 'w-1'), 'leave'],
    ['again does nothing', gone, row('cancelled'), 'nothing'],
    ['again finishes what died halfway', seated, row('cancelled'), 'finish'],
    ['a seat without a row mends first', seated, null, 'mend'],
    ['a seat of another stay mends first', seated, row('waiting', 'w-1'), 'mend'],
    [
      'a seat that she has just been given',
      { ...seated, stays: { li: 'w-1' } },
      row('waiting', 'w-1'),
      'leave',
    ],
  ] as const)('%s', (_what, seats, hers, step) => {
    const decided = decideCancel({ activity: activity({}, seats), row: hers }, 'li', NOW)
    expect(decided).toMatchObject({ ok: true, plan: { step } })
  })
})

describe('a held seat and its row', () => {
  const direct = directStay('0123456789abcdef')
  const inLine = lineStay('0123456789abcdef')
  it.each([
    ['taken, no row yet', direct, null, 'record'],
    ['taken, the row of an earlier stay', direct, row('cancelled', 'd-0'), 'record'],
    ['taken, a row in line', direct, row('waiting', 'w-0'), 'record'],
    ['taken and recorded', direct, row('confirmed', direct), 'none'],
    ['taken and left', direct, row('cancelled', direct), 'release'],
    ['from the line, still waiting', inLine, row('waiting', inLine), 'confirm'],
    ['from the line and recorded', inLine, row('confirmed', inLine), 'none'],
    ['from the line and left', inLine, row('cancelled', inLine), 'release'],
    ['from the line for a stay that is over', inLine, row('waiting', 'w-0'), 'release'],
    ['from the line, no row', inLine, null, 'release'],
  ] as const)('%s', (_what, stay, hers, remedy) => {
    expect(remedyFor(stay, hers)).toBe(remedy)
  })

  it('differ where a seat has no row of its stay, and where a row claims a seat that is not there', () => {
    const { seats } = activity({}, { stays: { a: 'd-a', b: 'w-b', c: 'd-c' } })
    const rows = new Map([
      ['a', row('confirmed', 'd-a')],
      ['b', row('waiting', 'w-b')],
      ['c', row('confirmed', 'd-x')],
      ['d', row('confirmed', 'd-d')],
      ['e', row('waiting', 'w-e')],
    ])
    expect(differences(seats, rows)).toEqual({ seats: ['b', 'c'], rows: ['c', 'd'] })
  })
})

describe('units whose activities are open to somebody', () => {
  it('are her own and all above', () => {
    expect(unitsAbove(BRANCH)).toEqual(['/', CITY, SCHOOL, BRANCH])
  })

  it('are exactly those that cover her', () => {
    const path = fc
      .array(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 4 })
      .map((names) => ['', ...names, ''].join('/'))
    fc.assert(
      fc.property(path, path, (hers, other) => {
        expect(unitsAbove(hers).includes(other)).toBe(covers(other, hers))
      }),
    )
  })
})
