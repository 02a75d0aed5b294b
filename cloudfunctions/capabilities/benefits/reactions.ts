import { addDays, spokenDay } from '../../kernel/domain/time'
import { happened, type DomainEvent } from '../../kernel/domain/event'
import { lt } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import type { Aftermath, Reaction, Surroundings } from '../../kernel/runtime/reactions'
import { tell } from '../messages/port'
import { allowLate, isVoucher } from './domain/voucher'
import { purgeBenefits } from './purge'
import { fitStock, repairStocks, stocksOf } from './stock'
import { claimsStore, programmesStore, type AllowedDoc, type ClaimDoc } from './store'

/** Up to and with the day before. */
const until = (before: string) => spokenDay(addDays(before, -1))

type Words = { readonly title: string; readonly body: string }

/** Tells the member; false when there is nothing to say any more. */
const telling =
  (words: (claim: ClaimDoc) => Words | false): Reaction =>
  async (event, { db }) => {
    const claim = await db.get(claimsStore, event.subject)
    const said = claim && words(claim)
    if (!said) return
    const link = `/features/benefits/pages/entitlement/index?id=${claim.programmeId}`
    await tell(db, event, { to: claim.memberId, icon: 'cake', link, ...said })
  }

const tellClaimed = telling(
  (claim) =>
    isVoucher(claim) && {
      title: `${claim.title}领到了`,
      body: `到${claim.shopName}（${claim.shopAddress}）提货，${until(claim.validUntil)}前有效。到店出示券码就行。`,
    },
)

const tellRedeemed = telling(
  (claim) =>
    isVoucher(claim) && {
      title: `${claim.title}已经提货`,
      body: `在${claim.shopName}提的货。如果不是你或你托的人提的，请联系分会干部。`,
    },
)

const tellLateAllowed = telling(
  (claim) =>
    claim.state === 'allowed' && {
      title: '补领同意了，去选门店',
      body: `${until(claim.lateUntil)}前选好门店，就能领到 ${claim.year} 年的券。`,
    },
)

const grant = async ({ db }: Surroundings, allowed: AllowedDoc, event: DomainEvent): Promise<void> => {
  const { _id, lateUntil, programmeId } = allowed
  const events = [happened(event, 'benefits.lateAllowed', _id, { programmeId, lateUntil })]
  if (await db.insert(claimsStore, bearing(allowed, events))) return
  const lapsed = { _id, state: 'allowed', lateUntil: lt(lateUntil) }
  await db.update(claimsStore, lapsed, noting({ lateUntil }, events))
}

/** An approved late claim lets the member choose a shop; a voucher that is there already stays. */
const allowLateClaim: Reaction = async (event, surroundings) => {
  const { kind, programmeId, applicant } = event.data
  if (kind !== 'lateClaim' || typeof programmeId !== 'string' || typeof applicant !== 'string') return
  const programme = await surroundings.db.get(programmesStore, programmeId)
  if (programme) await grant(surroundings, allowLate(programme, applicant, event.at), event)
}

/** Brings every stock to the programme as it is now, whatever died on the way. */
const fitStocks: Reaction = async (event, { db, now }) => {
  const programme = await db.get(programmesStore, event.subject)
  if (!programme) return
  const stocks = await stocksOf(db, programme._id)
  for (const shop of programme.shops) await fitStock({ db, now, programme, shop }, stocks.get(shop.id))
}

export const benefitsAftermath: Aftermath = {
  collections: [programmesStore, claimsStore],
  reactions: {
    'benefits.claimed': tellClaimed,
    'benefits.redeemed': tellRedeemed,
    'benefits.lateAllowed': tellLateAllowed,
    'benefits.programmeSaved': fitStocks,
    'requests.approved': allowLateClaim,
    'privacy.purged': purgeBenefits,
  },
  repairs: [repairStocks],
}
