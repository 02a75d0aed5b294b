import { linkTo } from '../../cloudfunctions/capabilities/activities/link'
import type { PersonDoc } from '../../cloudfunctions/capabilities/members/store'
import { phaseOf } from '../../cloudfunctions/capabilities/matches/domain/event'
import { closedNotice } from '../../cloudfunctions/capabilities/matches/reactions'
import type { MessageDoc } from '../../cloudfunctions/capabilities/messages/store'
import type { RequestRecord } from '../../cloudfunctions/capabilities/requests/domain/request'
import { maskName } from '../../cloudfunctions/kernel/domain/masking'
import { plusHours, spokenInstant } from '../../cloudfunctions/kernel/domain/time'
import type { Held } from './activities/held'
import type { MatchRoom } from './matches/rooms'

type Row = Held['rows'][number]

/** Those who have an account to read with. */
const READERS: ReadonlySet<string> = new Set(['p00001', 'p00002', 'p00003', 'p00006'])

const titles: Readonly<Record<Row['state'], string>> = {
  confirmed: '报上名了',
  waiting: '已帮你排上候补',
  entered: '登记好了',
  offered: '候补轮到你了',
  cancelled: '已取消报名',
}

const bodies: Partial<Readonly<Record<Row['state'], string>>> = {
  waiting: '有人取消就按顺序补上，补上了会告诉你。',
  entered: '截止后统一排顺序，到时可以自己核对。',
  offered: '名额给你留着，请尽快确认，过时给下一位。',
}

/** An offer came so many hours before it must be answered. */
const saidAt = ({ activity }: Held, { at, answerBy }: Row): string =>
  answerBy === undefined ? at : plusHours(answerBy, -(activity.confirmHours ?? 0))

const ofSignUp = (held: Held, row: Row): MessageDoc => {
  const { activity } = held
  return {
    _id: `demo-${row._id}-${row.memberId}`,
    to: row.memberId,
    title: `${titles[row.state]}：${activity.title}`,
    body: bodies[row.state] ?? `${spokenInstant(activity.startsAt)}，${activity.place}`,
    icon: 'activity',
    link: linkTo(activity._id),
    at: saidAt(held, row),
    read: row.state !== 'waiting',
  }
}

const ofRequest = (record: RequestRecord, to: string): MessageDoc => ({
  _id: `demo-${record._id}-${to}`,
  to,
  title: '有一份申请等你审批',
  body: `${maskName(record.applicantName)}（${record.unitName}）：${record.title}`,
  icon: 'request',
  link: `/features/requests/pages/detail/index?id=${record._id}`,
  at:
    record.steps
      .map(({ at }) => at ?? '')
      .sort()
      .at(-1) || record.at,
  read: false,
})

/** Everybody who had written a card heard when it was over. */
const ofRoom = ({ choosing, profiles }: MatchRoom, now: string): readonly MessageDoc[] =>
  phaseOf(choosing, now) === 'over'
    ? profiles
        .filter(({ memberId }) => READERS.has(memberId))
        .map(({ _id, memberId: to }) => ({
          ...{ _id: `demo-${_id}-closed`, to, ...closedNotice(choosing) },
          ...{ at: choosing.closesAt, read: true },
        }))
    : []

type Told = {
  readonly people: readonly PersonDoc[]
  readonly held: readonly Held[]
  readonly rooms: readonly MatchRoom[]
  readonly requests: readonly RequestRecord[]
}

/** What those one acts as find in their inboxes. */
export const demoMessages = ({ people, held, rooms, requests }: Told, now: string): readonly MessageDoc[] => {
  const signUps = held.flatMap((one) =>
    one.rows.filter(({ memberId }) => READERS.has(memberId)).map((row) => ofSignUp(one, row)),
  )
  const todos = requests.flatMap((record) => {
    if (!record.todo || record.state !== 'open') return []
    const officers = people.filter(
      ({ _id, grantKeys }) => READERS.has(_id) && grantKeys.includes(`requests@${record.todo}`),
    )
    return officers.map(({ _id }) => ofRequest(record, _id))
  })
  return [...signUps, ...rooms.flatMap((room) => ofRoom(room, now)), ...todos]
}
