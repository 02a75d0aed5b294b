import { decideClaim } from '@cloud/capabilities/benefits/domain/claim'
import type { Case } from '@cloud/capabilities/benefits/domain/entitlement'
import { decideSave, programmeOf, type Draft } from '@cloud/capabilities/benefits/domain/programme'
import { decideRedeem, ticketOf } from '@cloud/capabilities/benefits/domain/redeem'
import { entitlementOf } from '@cloud/capabilities/benefits/domain/view'
import { allowLate } from '@cloud/capabilities/benefits/domain/voucher'
import { aBeneficiary, aCooling, anAllowed, aProgramme, aShop, aVoucher } from '../support/build-benefits'

const aCase = (given: Partial<Case> = {}): Case => ({
  programme: aProgramme(),
  member: aBeneficiary(),
  claim: null,
  ...given,
})
const born = (birthday: string | null) => ({ member: aBeneficiary({ birthday }) })

const NOW = '2026-06-10T02:00:00.000Z'
const LATE = '2026-07-10T02:00:00.000Z'
const OVER = '2026-12-10T02:00:00.000Z'

describe('claiming', () => {
  test.each([
    ['in the birth month', NOW, {}, true],
    ['too early', '2026-05-10T02:00:00.000Z', {}, 'notYet'],
    ['after the month', LATE, {}, 'windowClosed'],
    ['after the time for late claims', OVER, {}, 'tooLate'],
    ['with a granted late claim', LATE, { claim: anAllowed('2026-07-11') }, true],
    ['with a late claim granted until yesterday', LATE, { claim: anAllowed('2026-07-10') }, 'windowClosed'],
    ['with a late claim that lapsed long ago', OVER, { claim: anAllowed('2026-07-10') }, 'tooLate'],
    ['without a birthday on the roster', NOW, born(null), 'noBirthday'],
    ['having joined too late', NOW, { member: aBeneficiary({ joinedOn: '2026-07-01' }) }, 'notEntitled'],
    ['at another school', NOW, { member: aBeneficiary({ schoolUnit: '/shjy/other/' }) }, 'notFound'],
    ['while the policy has no amount', NOW, { programme: aProgramme({ faceValue: null }) }, 'notConfigured'],
    [
      'late, while the policy has no amount',
      LATE,
      { programme: aProgramme({ faceValue: null }), claim: anAllowed('2026-08-01') },
      'notConfigured',
    ],
    ['what is handed out', '2026-07-10T02:00:00.000Z', { programme: aCooling() }, 'notClaimable'],
  ])('%s', (_when, now, given, outcome) => {
    const decided = decideClaim(aCase(given), 'tianyu', now, (shop) => `/x/shop-${shop}/`)
    expect(decided.ok ? decided.plan.take : decided.code).toBe(outcome)
  })

  test('a shop that is not in the programme is refused', () => {
    expect(decideClaim(aCase(), 'nowhere', NOW, String)).toEqual({ ok: false, code: 'noSuchShop' })
  })

  test('a programme that does not exist is refused', () => {
    expect(decideClaim(null, 'tianyu', NOW, String)).toEqual({ ok: false, code: 'notFound' })
  })

  test.each([NOW, LATE, OVER])('a member with a voucher is given that one again, at %s', (now) => {
    const voucher = aVoucher()
    expect(decideClaim(aCase({ claim: voucher }), 'maixiang', now, String)).toEqual({
      ok: true,
      plan: { take: false, voucher },
    })
  })

  test('a voucher keeps the amount and version of the policy it was given under', () => {
    const programme = aProgramme({ version: 7, faceValue: 30000, pickUpDays: 1 })
    const decided = decideClaim(aCase({ programme }), 'tianyu', '2026-06-30T15:59:59.999Z', () => '/shop/')
    expect(decided).toMatchObject({
      plan: {
        voucher: {
          version: 7,
          faceValue: 30000,
          validUntil: '2026-07-01',
          nameMasked: '周*明',
          shopUnit: '/shop/',
        },
      },
    })
    const later = entitlementOf(aCase({ claim: aVoucher({ faceValue: 30000 }) }), NOW)
    expect(later.faceValue).toBe(30000)
  })
})

test('a granted late claim runs for as many days as the programme says', () => {
  expect(allowLate(aProgramme({ lateClaimDays: 10 }), 'm1', '2026-07-01T16:30:00.000Z')).toMatchObject({
    state: 'allowed',
    lateUntil: '2026-07-12',
  })
})

describe('handing over the cake', () => {
  const clerk = { id: 'c1', requestId: 'r1' }
  const redeemed = aVoucher({ state: 'redeemed', redeemedAt: NOW, redeemedBy: 'c1', redeemRequest: 'r1' })
  test.each([
    ['a fresh voucher', aVoucher(), clerk, NOW, false],
    ['on its last instant', aVoucher(), clerk, '2026-09-07T15:59:59.999Z', false],
    ['one instant too late', aVoucher(), clerk, '2026-09-07T16:00:00.000Z', 'expired'],
    ['no such voucher', null, clerk, NOW, 'codeUnknown'],
    ['a second time', redeemed, { id: 'c1', requestId: 'r2' }, NOW, 'alreadyRedeemed'],
    [
      'a second time by a clerk without request ids',
      redeemed,
      { id: 'c1', requestId: null },
      NOW,
      'alreadyRedeemed',
    ],
    ['under the same id by somebody else', redeemed, { id: 'c2', requestId: 'r1' }, NOW, 'alreadyRedeemed'],
    ['the same request again', redeemed, clerk, NOW, true],
  ])('%s', (_what, voucher, by, now, outcome) => {
    const decided = decideRedeem(voucher, by, now)
    expect(decided.ok ? decided.plan.again : decided.code).toBe(outcome)
  })

  test('the ticket says when it was handed over', () => {
    expect(ticketOf(redeemed, NOW).redeem).toEqual({ can: false, why: '6 月 10 日 10:00 已经提过货了' })
  })

  test('an expired ticket says so', () => {
    expect(ticketOf(aVoucher(), OVER)).toMatchObject({
      state: 'expired',
      redeem: { can: false, why: '这张券已经过期' },
    })
  })
})

describe('saving a programme', () => {
  const { from: _from, before: _before, ...fields } = aProgramme()
  const draft: Draft = {
    ...fields,
    shops: [{ name: '新店', address: '路 1 号', stock: 5 }, aShop({ stock: 3 })],
  }

  test('shops keep their ids, new ones get one, and every save is a new version', () => {
    const saved = programmeOf(draft, '/shjy/slsf/', aProgramme({ version: 4 }), 'abc')
    expect(saved).toMatchObject({
      _id: 'birthday-2026-shjy_slsf',
      version: 5,
      shops: [{ id: 'abc-0' }, { id: 'tianyu' }],
    })
  })

  test.each([
    [3, 'saved'],
    [4, 'stockTooSmall'],
  ])('a stock of 3 where %i are claimed is %s', (taken, outcome) => {
    const saved = decideSave(programmeOf(draft, '/shjy/slsf/', null, 'abc'), new Map([['tianyu', taken]]))
    expect(saved.ok ? 'saved' : saved.code).toBe(outcome)
  })
})
