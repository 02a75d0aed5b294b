import { unitsOf, type Actor } from '../../kernel/domain/actor'
import { spokenInstant } from '../../kernel/domain/time'
import { oneOf } from '../../kernel/ports/db'
import type { HomeSource, Reason } from '../home/port'
import { factsOf } from '../members/port'
import { deskOf, requestIdOf, stepNow, type RequestRecord } from './domain/request'
import { requestsStore } from './store'

/** Up to this many are counted out; beyond it says "20+". */
const COUNTED = 20
/** One more than is counted out, and room for one's own. */
const MOST = 30

const plain = { deadline: '', dueAt: null, progress: null } as const

const returnedReason = (record: RequestRecord): Reason => ({
  ...plain,
  id: `requests-${record._id}`,
  icon: 'request',
  title: `${record.title}退回待改`,
  why: stepNow(record).reason,
  action: '去修改',
  link: `/features/requests/pages/detail/index?id=${record._id}`,
})

const todoReason = (waiting: readonly RequestRecord[]): Reason => ({
  ...plain,
  id: 'requests-todo',
  icon: 'todo',
  title: `有 ${waiting.length > COUNTED ? `${COUNTED}+` : waiting.length} 件申请等你审批`,
  why: `最早一件 ${spokenInstant(waiting.map(({ at }) => at).sort()[0] ?? '')} 提交`,
  action: '去审批',
  link: '/features/requests/pages/todo/index',
})

const join: Reason = {
  ...plain,
  id: 'requests-join',
  icon: 'member',
  title: '加入工会',
  why: '入会以后，就能报名活动、领生日蛋糕',
  action: '申请入会',
  link: '/features/requests/pages/submit/index?kind=join',
}

const isOver = ({ state }: RequestRecord) => state === 'refused' || state === 'withdrawn'

/** What somebody does who is not a member yet; nothing while her application is on its way. */
const joinReasons = (application: RequestRecord | null): readonly Reason[] => {
  if (!application || isOver(application)) return [join]
  return application.state === 'returned' ? [returnedReason(application)] : []
}

const isOwn = ({ applicantId }: RequestRecord, actor: Actor) => applicantId === actor.id

/** What the home page says about requests: those returned to the caller, and those that wait for her. One call, none for most members. */
export const requestReasons: HomeSource = async ({ db, actor }) => {
  if (actor?.kind === 'staff') {
    const application = await db.get(requestsStore, requestIdOf('join', null, actor.id))
    return { reasons: joinReasons(application), upcoming: [] }
  }
  const units = actor ? unitsOf(actor, 'requests') : []
  if (!actor || !(units.length || factsOf(actor).wasReturned)) return { reasons: [], upcoming: [] }
  const desks = [deskOf(actor.id), ...units]
  const found = await db.find(requestsStore, 'todo', { where: { todo: oneOf(desks) }, limit: MOST })
  const returned = found.filter(({ state }) => state === 'returned')
  const waiting = found.filter((record) => record.state === 'open' && !isOwn(record, actor))
  return {
    reasons: [...returned.map(returnedReason), ...(waiting.length ? [todoReason(waiting)] : [])],
    upcoming: [],
  }
}

export { recordsOf } from './records'
