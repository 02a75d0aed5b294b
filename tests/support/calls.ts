import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import type { BenefitsContract } from '@cloud/capabilities/benefits/contract'
import type { CardsContract } from '@cloud/capabilities/cards/contract'
import type { HomeContract } from '@cloud/capabilities/home/contract'
import type { ImportsContract } from '@cloud/capabilities/imports/contract'
import type { MatchesContract } from '@cloud/capabilities/matches/contract'
import type { MembersContract } from '@cloud/capabilities/members/contract'
import type { MessagesContract } from '@cloud/capabilities/messages/contract'
import type { PrivacyContract } from '@cloud/capabilities/privacy/contract'
import type { RequestsContract } from '@cloud/capabilities/requests/contract'
import type { ActionName, Contract, Output } from '@cloud/kernel/contract/define'

type Contracts =
  | ActivitiesContract
  | BenefitsContract
  | CardsContract
  | HomeContract
  | ImportsContract
  | MatchesContract
  | MembersContract
  | MessagesContract
  | PrivacyContract
  | RequestsContract

type Paths<C extends Contract> = C extends Contract ? `${C['name']}.${ActionName<C>}` : never
/** Every action there is, as it is called. */
export type Path = Paths<Contracts>

type Named<P extends string> = P extends `${infer N}.${infer A}`
  ? Extract<Contracts, { readonly name: N }> extends infer C extends Contract
    ? A extends ActionName<C>
      ? Output<C, A>
      : never
    : never
  : never

/** What an action answers; `unknown` for names that do not exist. */
export type OutputOf<P extends string> = P extends Path ? Named<P> : unknown
