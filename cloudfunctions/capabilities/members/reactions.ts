import type { DomainEvent } from '../../kernel/domain/event'
import type { Db } from '../../kernel/ports/db'
import type { Aftermath, Reaction } from '../../kernel/runtime/reactions'
import { tell } from '../messages/port'
import { ensureOffice } from './offices'
import { purgeMembers } from './purge'
import { applyApproved } from './approved'
import { recountDirty } from './counting'
import { countAgain, recordChange } from './projections'
import { completeAdmission } from './newcomers'
import { refreshDue } from './refreshing'
import { reshapeDue } from './reshaping'
import { recordImport } from './roster.reactions'
import {
  appointmentsStore,
  committeesStore,
  membersStore,
  newcomersStore,
  reshapesStore,
  unitsStore,
} from './store'

const link = '/features/members/pages/settings/index'

const tellMember = (db: Db, event: DomainEvent, to: string, title: string, body: string) =>
  tell(db, event, { to, title, body, icon: 'member', link })

/** From now on her home page looks for what was returned to her; most people's never needs to. */
const rememberReturned: Reaction = (event, { db }) =>
  db.update(membersStore, { _id: String(event.data.applicant) }, { wasReturned: true })

const welcome: Reaction = (event, { db }) =>
  tellMember(db, event, event.subject, '你已经是工会会员了', '欢迎加入。现在可以报名活动、领取生日蛋糕了。')

/** The code is spent in one document and the office held in another: a death in between is made good here. */
const completeOffice: Reaction = async (event, { db }) => {
  const appointment = await db.get(appointmentsStore, String(event.data.appointment))
  if (!appointment) return
  const { office, unit, unitName } = appointment
  const deed = { ...event, byName: '', why: '凭任职码上任' }
  await ensureOffice(db, event.subject, { office, unit, unitName }, deed)
}

const tellAppointed: Reaction = (event, { db }) =>
  event.data.holds
    ? tellMember(db, event, event.subject, '你有新的工会职务了', '打开“我的”，就能看到要你办理的事。')
    : tellMember(db, event, event.subject, '你的工会职务有变动', '有一项职务已经卸任，感谢你的付出。')

const tellReset: Reaction = (event, { db }) =>
  tellMember(
    db,
    event,
    event.subject,
    '你的身份认证被重置过',
    '工会干部帮你解除了绑定或锁定。如果不是你要求的，请联系分会。',
  )

export const membersAftermath: Aftermath = {
  collections: [membersStore, unitsStore, appointmentsStore, reshapesStore, committeesStore, newcomersStore],
  reactions: {
    'requests.approved': applyApproved,
    'members.changed': recordChange,
    'members.refreshed': countAgain,
    'members.newcomerAnswered': completeAdmission,
    'requests.returned': rememberReturned,
    'members.joined': welcome,
    'members.tookOffice': completeOffice,
    'members.appointed': tellAppointed,
    'members.reset': tellReset,
    'imports.applied': recordImport,
    'imports.undone': recordImport,
    'privacy.purged': purgeMembers,
  },
  repairs: [refreshDue, reshapeDue, recountDirty],
}
