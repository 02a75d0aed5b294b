import { activitiesAftermath } from './capabilities/activities/reactions'
import { activityReasons } from './capabilities/activities/port'
import { activitiesCollections } from './capabilities/activities/store'
import { benefitsAftermath } from './capabilities/benefits/reactions'
import { benefitReasons } from './capabilities/benefits/port'
import { benefitsCollections } from './capabilities/benefits/store'
import { membersAftermath } from './capabilities/members/reactions'
import { identify } from './capabilities/members/port'
import { membersCollections } from './capabilities/members/store'
import { messagesCollections } from './capabilities/messages/store'
import { requestsAftermath } from './capabilities/requests/reactions'
import { requestReasons } from './capabilities/requests/port'
import { requestsCollections } from './capabilities/requests/store'
import type { Collection } from './kernel/ports/db'
import { auditStore } from './kernel/runtime/audit'
import { handOutsStore, removeHandOuts } from './kernel/runtime/hand-out'
import type { Aftermath } from './kernel/runtime/reactions'
import type { App } from './kernel/runtime/serve'

/**
 * What people can call. A new capability is one line here, one in `aftermaths`, one in `collections`.
 * Loaded on first use: a cold call pays for the schemas of one capability, not of all.
 */
export const app: App = {
  identify,
  capabilities: {
    members: async () => (await import('./capabilities/members/handlers')).membersCapability,
    activities: async () => (await import('./capabilities/activities/handlers')).activitiesCapability,
    benefits: async () => (await import('./capabilities/benefits/handlers')).benefitsCapability,
    requests: async () => (await import('./capabilities/requests/handlers')).requestsCapability,
    messages: async () => (await import('./capabilities/messages/handlers')).messagesCapability,
    home: async () =>
      (await import('./capabilities/home/handlers')).homeCapability([
        requestReasons,
        benefitReasons,
        activityReasons,
      ]),
  },
}

/** What follows by timer. */
export const aftermaths: readonly Aftermath[] = [
  { collections: [], reactions: {}, repairs: [removeHandOuts] },
  membersAftermath,
  activitiesAftermath,
  benefitsAftermath,
  requestsAftermath,
]

/** What is stored; deployment and local-cloud create it from here. */
export const collections: readonly Collection<unknown>[] = [
  auditStore,
  handOutsStore,
  ...membersCollections,
  ...activitiesCollections,
  ...benefitsCollections,
  ...requestsCollections,
  ...messagesCollections,
]
