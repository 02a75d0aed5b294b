import type { DomainEvent } from '../../kernel/domain/event'
import type { Aftermath, Reaction } from '../../kernel/runtime/reactions'
import { coveringUnits, officersOf } from '../members/port'
import { tell } from '../messages/port'
import type { SeenLook } from './domain/looks'
import { spokenPurpose } from './domain/reveal'
import { finishReports, purgeGone } from './forgetting'
import type { Purpose, RevealField } from './labels'
import { heldRows, lettingGo } from './port'
import {
  consentsStore,
  looksStore,
  reportsStore,
  settingsStore,
  tombstonesStore,
  type ConsentDoc,
} from './store'
import { removeTallies } from './tally'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

type Seen = Partial<SeenLook> & Pick<SeenLook, 'kind'>

const lookOf = (event: DomainEvent, about: string, seen: Seen) => ({
  _id: event.id,
  about,
  at: event.at,
  by: event.by,
  office: textOf(event.personal?.office),
  fields: [],
  purpose: '',
  ...seen,
})

/** The event says what was looked at; here it becomes something that the person can page through. */
const noteReveal: Reaction = (event, { db }) => {
  const fields = event.data.fields as readonly RevealField[]
  const purpose = spokenPurpose(event.data.purpose as Purpose, textOf(event.personal?.note))
  return db.insert(looksStore, lookOf(event, event.subject, { kind: 'revealed', fields, purpose }))
}

const noteOwnExport: Reaction = (event, { db }) =>
  db.insert(looksStore, lookOf(event, event.subject, { kind: 'own' }))

/** A list of everybody: one look for the school, which its members find among their own. */
const noteExport: Reaction = async (event, { db }) => {
  const { unit, purpose } = event.data
  if (typeof unit !== 'string') return
  const school = coveringUnits(unit)[1] ?? unit
  await db.insert(looksStore, lookOf(event, school, { kind: 'exported', purpose: textOf(purpose), unit }))
}

const noteVerification: Reaction = (event, { db }) => {
  const about = event.subject
  return db.insert(
    looksStore,
    lookOf(event, about, { kind: 'verified', purpose: textOf(event.personal?.place) }),
  )
}

const noteConsent =
  (what: ConsentDoc['what']): Reaction =>
  ({ id, at, subject, data }, { db }) =>
    db.insert(consentsStore, { _id: id, personId: subject, what, version: textOf(data.version), at })

const tellOfficers: Reaction = async (event, { db }) => {
  const { school, people } = event.data
  const words = {
    title: '到期资料已经清除',
    body: `${String(people)} 位离开的人保存期限已满，资料清除完了，报告里有清单。`,
    icon: 'member' as const,
    link: '/features/privacy/pages/reports/index',
  }
  for (const to of await officersOf(db, 'members', textOf(school))) await tell(db, event, { ...words, to })
}

export const privacyAftermath: Aftermath = {
  collections: [settingsStore, tombstonesStore, reportsStore],
  reactions: {
    'privacy.revealed': noteReveal,
    'privacy.exported': noteOwnExport,
    'privacy.agreed': noteConsent('agreed'),
    'privacy.withdrawn': noteConsent('withdrew'),
    'imports.exported': noteExport,
    'cards.verified': noteVerification,
    'privacy.purgeFinished': tellOfficers,
    'privacy.purged': lettingGo(
      heldRows({ what: 'looks', from: looksStore, index: 'about', of: (about) => ({ about }) }),
      heldRows({ what: 'consents', from: consentsStore, index: 'person', of: (personId) => ({ personId }) }),
    ),
  },
  repairs: [purgeGone, finishReports, removeTallies],
}
