import { spokenDay } from '../../kernel/domain/time'
import { maskName } from '../../kernel/domain/masking'
import type { DomainEvent } from '../../kernel/domain/event'
import type { Db } from '../../kernel/ports/db'
import type { Aftermath, Reaction } from '../../kernel/runtime/reactions'
import { officersOf } from '../members/port'
import { tell } from '../messages/port'
import { stepNow, type RequestRecord } from './domain/request'
import { purgeRequests } from './purge'
import { requestsStore } from './store'

const linkOf = ({ _id }: RequestRecord) => `/features/requests/pages/detail/index?id=${_id}`

/** Tells the officers whose move it is; nobody when it has moved on meanwhile. */
const tellOfficers: Reaction = async (event, { db }) => {
  const record = await db.get(requestsStore, event.subject)
  if (!record?.todo || record.todo !== event.data.todo) return
  const officers = await officersOf(db, 'requests', record.todo)
  const title = '有一份申请等你审批'
  const body = `${maskName(record.applicantName)}（${record.unitName}）：${record.title}`
  for (const to of officers.filter((id) => id !== record.applicantId)) {
    await tell(db, event, { to, title, body, icon: 'request', link: linkOf(record) })
  }
}

const tellApplicant = async (
  db: Db,
  event: DomainEvent,
  state: RequestRecord['state'],
  words: (record: RequestRecord) => string,
) => {
  const record = await db.get(requestsStore, event.subject)
  if (record?.state !== state) return
  const body = `${stepNow(record).unitName}说：${stepNow(record).reason}`
  await tell(db, event, {
    to: record.applicantId,
    title: words(record),
    body,
    icon: 'request',
    link: linkOf(record),
  })
}

const tellReturned: Reaction = (event, { db }) =>
  tellApplicant(db, event, 'returned', ({ title }) => `${title}退回了，改一改再交`)

const tellRefused: Reaction = (event, { db }) =>
  tellApplicant(db, event, 'refused', ({ title }) => `${title}没有通过`)

const TOLD_HERE: readonly unknown[] = ['transfer', 'correction', 'resign']

const tellApproved: Reaction = async (event, { db }) => {
  if (!TOLD_HERE.includes(event.data.kind)) return
  const record = await db.get(requestsStore, event.subject)
  if (record?.state !== 'approved') return
  const { applicantId: to, title, summary, effectiveOn } = record
  const body = effectiveOn ? `${summary}，从 ${spokenDay(effectiveOn)}起` : summary
  await tell(db, event, { to, title: `${title}办好了`, body, icon: 'request', link: linkOf(record) })
}

/** What an approval means is told by the capability that grants it. */
export const requestsAftermath: Aftermath = {
  collections: [requestsStore],
  reactions: {
    'requests.submitted': tellOfficers,
    'requests.resubmitted': tellOfficers,
    'requests.stepApproved': tellOfficers,
    'requests.returned': tellReturned,
    'requests.refused': tellRefused,
    'requests.approved': tellApproved,
    'privacy.purged': purgeRequests,
  },
  repairs: [],
}
