import { situationOf } from '../../../cloudfunctions/capabilities/benefits/domain/entitlement'
import type { Programme, Shop } from '../../../cloudfunctions/capabilities/benefits/domain/programme'
import type { Voucher } from '../../../cloudfunctions/capabilities/benefits/domain/voucher'
import { stockAt, type StockDoc } from '../../../cloudfunctions/capabilities/benefits/store'
import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { dayOf, yearOf } from '../../../cloudfunctions/kernel/domain/time'
import { chance, type Chance } from '../chance'
import { demoProgrammes } from './programmes'
import { FEW_LEFT } from './shops'
import { voucherOf } from './voucher'

const SEED = 12
/** Of a hundred members whose month has come, so many claimed: this year and last year. */
const SHARES = { present: 30, past: 12 }

/** Those whom one acts as keep what they can still do. */
const ACTORS: ReadonlySet<string> = new Set(['p00001', 'p00005', 'p00008', 'p00009'])

const COME: ReadonlySet<string> = new Set(['open', 'late', 'over'])

const claimantsOf = (programme: Programme, people: readonly PersonDoc[], luck: Chance, now: string) => {
  const today = dayOf(now)
  const share = programme.year === yearOf(now) ? SHARES.present : SHARES.past
  return people.filter((person) => {
    const wants = luck.below(100) < share
    if (!wants || person.kind !== 'member' || ACTORS.has(person._id)) return false
    const member = { ...person, id: person._id }
    return COME.has(situationOf({ programme, member, claim: null }, today))
  })
}

/** The shops with little are taken first, but for a few; the rest spreads over the others. */
const shopFor = ({ shops }: Programme, at: number, { below }: Chance): Shop | undefined => {
  const unlimited = shops.filter(({ stock }) => stock === null)
  const small = shops.find(({ stock }) => stock !== null && at < stock - FEW_LEFT)
  return small ?? unlimited[below(unlimited.length)]
}

const vouchersOf = (programme: Programme, people: readonly PersonDoc[], luck: Chance, now: string) =>
  claimantsOf(programme, people, luck, now).flatMap((person, at) => {
    const shop = shopFor(programme, at, luck)
    return (shop && voucherOf(programme, person, shop, luck, now)) ?? []
  })

const stocksOf = (programme: Programme, vouchers: readonly Voucher[]): readonly StockDoc[] =>
  programme.shops.flatMap(({ id, stock: cap }) => {
    if (cap === null) return []
    const takers = vouchers.filter(
      (voucher) => voucher.programmeId === programme._id && voucher.shopId === id,
    )
    const held = Object.fromEntries(takers.map(({ memberId }) => [memberId, 1]))
    return {
      _id: stockAt(programme._id, id).id,
      programmeId: programme._id,
      shopId: id,
      unit: programme.unit,
      year: programme.year,
      stock: { cap, left: cap - takers.length, seq: takers.length, held, waiting: 0 },
    }
  })

/** Programmes, what members have claimed, and what that leaves in the shops. */
export const demoBenefits = (people: readonly PersonDoc[], now: string) => {
  const luck = chance(SEED)
  const programmes = demoProgrammes(now)
  const birthdays = programmes.filter(({ kind }) => kind === 'birthday')
  const claims = birthdays.flatMap((programme) => vouchersOf(programme, people, luck, now))
  return { programmes, claims, stocks: birthdays.flatMap((programme) => stocksOf(programme, claims)) }
}
