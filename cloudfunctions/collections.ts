import { activitiesCollections } from './capabilities/activities/store'
import { benefitsCollections } from './capabilities/benefits/store'
import { cardsCollections } from './capabilities/cards/store'
import { importsCollections } from './capabilities/imports/store'
import { matchesCollections } from './capabilities/matches/store'
import { membersCollections } from './capabilities/members/store'
import { messagesCollections } from './capabilities/messages/store'
import { privacyCollections } from './capabilities/privacy/store'
import { requestsCollections } from './capabilities/requests/store'
import type { Collection } from './kernel/ports/db'
import { auditStore } from './kernel/runtime/audit'
import { handOutsStore } from './kernel/runtime/hand-out'

/** What is stored; deployment and local-cloud create it from here. */
export const collections: readonly Collection<unknown>[] = [
  auditStore,
  handOutsStore,
  ...membersCollections,
  ...activitiesCollections,
  ...matchesCollections,
  ...benefitsCollections,
  ...requestsCollections,
  ...cardsCollections,
  ...messagesCollections,
  ...privacyCollections,
  ...importsCollections,
]
