import { activitiesAftermath } from './capabilities/activities/reactions'
import { benefitsAftermath } from './capabilities/benefits/reactions'
import { cardsAftermath } from './capabilities/cards/reactions'
import { importsAftermath } from './capabilities/imports/reactions'
import { matchesAftermath } from './capabilities/matches/reactions'
import { membersAftermath } from './capabilities/members/reactions'
import { messagesAftermath } from './capabilities/messages/reactions'
import { privacyAftermath } from './capabilities/privacy/reactions'
import { requestsAftermath } from './capabilities/requests/reactions'
import { removeHandOuts } from './kernel/runtime/hand-out'
import type { Aftermath } from './kernel/runtime/reactions'

/** What follows by timer. */
export const aftermaths: readonly Aftermath[] = [
  { collections: [], reactions: {}, repairs: [removeHandOuts] },
  membersAftermath,
  activitiesAftermath,
  matchesAftermath,
  benefitsAftermath,
  requestsAftermath,
  cardsAftermath,
  messagesAftermath,
  privacyAftermath,
  importsAftermath,
]
