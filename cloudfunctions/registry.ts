import type { App } from './kernel/runtime/serve'

const identify: App['identify'] = async (deps, openid) =>
  (await import('./capabilities/members/port')).identify(deps, openid)

/** Everything about a person that is hers to take away, sheet by sheet. */
const recordSources = async () => {
  const ports = await Promise.all([
    import('./capabilities/members/port'),
    import('./capabilities/activities/port'),
    import('./capabilities/matches/port'),
    import('./capabilities/benefits/port'),
    import('./capabilities/requests/port'),
    import('./capabilities/messages/port'),
    import('./capabilities/cards/port'),
    import('./capabilities/privacy/records'),
  ])
  return ports.map(({ recordsOf }) => recordsOf)
}

const homeSources = async () => {
  const [requests, benefits, activities, privacy] = await Promise.all([
    import('./capabilities/requests/port'),
    import('./capabilities/benefits/port'),
    import('./capabilities/activities/port'),
    import('./capabilities/privacy/reasons'),
  ])
  return [
    requests.requestReasons,
    benefits.benefitReasons,
    activities.activityReasons,
    privacy.privacyReasons,
  ]
}

/**
 * What people can call. A new capability is one line here, one in aftermaths.ts, one in collections.ts.
 * Loaded on first use: a cold call pays for one capability, not for all.
 */
export const app: App = {
  identify,
  capabilities: {
    members: async () => (await import('./capabilities/members/handlers')).membersCapability,
    activities: async () => (await import('./capabilities/activities/handlers')).activitiesCapability,
    matches: async () => (await import('./capabilities/matches/handlers')).matchesCapability,
    benefits: async () => (await import('./capabilities/benefits/handlers')).benefitsCapability,
    requests: async () => (await import('./capabilities/requests/handlers')).requestsCapability,
    cards: async () => (await import('./capabilities/cards/handlers')).cardsCapability,
    messages: async () => (await import('./capabilities/messages/handlers')).messagesCapability,
    privacy: async () =>
      (await import('./capabilities/privacy/handlers')).privacyCapability(await recordSources()),
    home: async () => (await import('./capabilities/home/handlers')).homeCapability(await homeSources()),
  },
}

/** What takes seconds and more memory: files of many people, in a function of its own. */
export const filesApp: App = {
  identify,
  capabilities: {
    imports: async () => (await import('./capabilities/imports/handlers')).importsCapability,
  },
}
