import { activitiesAftermath } from './capabilities/activities/reactions'
import { activitiesCapability } from './capabilities/activities/handlers'
import { activityReasons } from './capabilities/activities/port'
import { activitiesCollections } from './capabilities/activities/store'
import { benefitsAftermath } from './capabilities/benefits/reactions'
import { benefitsCapability } from './capabilities/benefits/handlers'
import { benefitReasons } from './capabilities/benefits/port'
import { benefitsCollections } from './capabilities/benefits/store'
import { homeCapability } from './capabilities/home/handlers'
import { membersAftermath } from './capabilities/members/reactions'
import { membersCapability } from './capabilities/members/handlers'
import { identify } from './capabilities/members/port'
import { membersCollections } from './capabilities/members/store'
import { messagesCapability } from './capabilities/messages/handlers'
import { messagesCollections } from './capabilities/messages/store'
import { requestsAftermath } from './capabilities/requests/reactions'
import { requestsCapability } from './capabilities/requests/handlers'
import { requestReasons } from './capabilities/requests/port'
import { requestsCollections } from './capabilities/requests/store'
import type { Collection } from './kernel/ports/db'
import { auditStore } from './kernel/runtime/audit'
import type { Aftermath } from './kernel/runtime/reactions'
import type { App } from './kernel/runtime/serve'

/** What people can call. A new capability is one line here, one in `aftermaths`, one in `collections`. */
export const app: App = {
  identify,
  capabilities: [
    membersCapability,
    activitiesCapability,
    benefitsCapability,
    requestsCapability,
    messagesCapability,
    homeCapability([requestReasons, benefitReasons, activityReasons]),
  ],
}

/** What follows by timer. */
export const aftermaths: readonly Aftermath[] = [
  membersAftermath,
  activitiesAftermath,
  benefitsAftermath,
  requestsAftermath,
]

/** What is stored; deployment and local-cloud create it from here. */
export const collections: readonly Collection<unknown>[] = [
  auditStore,
  ...membersCollections,
  ...activitiesCollections,
  ...benefitsCollections,
  ...requestsCollections,
  ...messagesCollections,
]
