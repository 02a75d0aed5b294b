import { stateAt, type Activity } from '@cloud/capabilities/activities/domain/activity'
import { draftOf, newActivity } from '@cloud/capabilities/activities/domain/draft'
import { decideEdit } from '@cloud/capabilities/activities/domain/edit'
import { decideCallOff, decideClose, decidePublish } from '@cloud/capabilities/activities/domain/organise'
import type { Decision } from '@cloud/kernel/domain/decision'
import { aDraft, anActivity } from '../support/build-activities'
import { BRANCH } from '../support/build-members'

const NOW = '2026-06-10T02:00:00.000Z'

type Given = Parameters<typeof anActivity>[0]
const activity = (given: Partial<Given> = {}, seats: Partial<Activity['seats']> = {}): Activity => {
  const made = anActivity({ _id: 'walk', ...given })
  return { ...made, seats: { ...made.seats, ...seats } }
}
describe('an officer', () => {
  const states = ['draft', 'published', 'closed', 'cancelled'] as const
  const outcome = (decided: Decision<object, string>) => {
    if (!decided.ok) return decided.code
    return 'step' in decided.plan ? decided.plan.step : 'change'
  }
  const across = (decide: (it: Activity) => Decision<object, string>) =>
    states.map((state) => outcome(decide(activity({ state }))))

  it.each([
    ['publishes', (it: Activity) => decidePublish(it, NOW), ['change', 'nothing', 'notDraft', 'notDraft']],
    ['closes', (it: Activity) => decideClose(it, NOW), ['notOpen', 'change', 'nothing', 'cancelled']],
    ['calls off', (it: Activity) => decideCallOff(it, NOW), ['change', 'change', 'change', 'nothing']],
    [
      'edits',
      (it: Activity) => decideEdit(it, draft(), NOW),
      ['change', 'change', 'notEditable', 'notEditable'],
    ],
  ] as const)('%s a draft, a published, a closed and a called-off activity', (_what, decide, expected) => {
    expect(across(decide)).toEqual(expected)
  })

  it('does not publish what would be closed at once, nor move the closing of a published one into the past', () => {
    expect(decidePublish(activity({ state: 'draft', closesAt: NOW }), NOW)).toEqual({
      ok: false,
      code: 'pastClosing',
    })
    expect(decideEdit(activity(), draft({ closesAt: NOW }), NOW)).toEqual({ ok: false, code: 'pastClosing' })
    expect(decideEdit(activity({ state: 'draft' }), draft({ closesAt: NOW }), NOW)).toMatchObject({
      ok: true,
    })
  })

  it('finds an activity closed by the clock as closed as one closed by hand', () => {
    const late = activity({ closesAt: NOW })
    expect(stateAt(late, NOW)).toBe('closed')
    expect(outcome(decideClose(late, NOW))).toBe('nothing')
    expect(outcome(decideEdit(late, draft(), NOW))).toBe('notEditable')
  })

  it('calls nothing off that is over, but throws away any draft', () => {
    expect(outcome(decideCallOff(activity({ endsAt: NOW }), NOW))).toBe('notEditable')
    expect(outcome(decideCallOff(activity({ endsAt: NOW, state: 'draft' }), NOW))).toBe('change')
  })

  it('cannot go below the seats that are taken', () => {
    const five = activity({ capacity: 8 }, { left: 3 })
    expect(decideEdit(five, draft({ capacity: 4 }), NOW)).toEqual({ ok: false, code: 'capacityTooSmall' })
    expect(decideEdit(five, draft({ capacity: 5 }), NOW)).toMatchObject({ ok: true, plan: { by: -3 } })
    expect(decideEdit(five, draft({ capacity: 9 }), NOW)).toMatchObject({ ok: true, plan: { by: 1 } })
  })

  it('begins with an unlisted draft in which every seat is free', () => {
    expect(
      newActivity('a1', { unit: BRANCH, unitName: '光电学院分会' }, draft({ capacity: 7 })),
    ).toMatchObject({
      state: 'draft',
      listed: false,
      version: 1,
      seats: { cap: 7, left: 7, held: {}, stays: {}, waiting: 0 },
    })
  })

  function draft(given: object = {}) {
    return { ...draftOf(activity()), ...aDraft(given) } as Parameters<typeof decideEdit>[1]
  }
})
