import type { RequestRow } from '@cloud/capabilities/requests/contract'
import { stateLabels } from '@cloud/capabilities/requests/labels'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { go } from '@/shared/go'
import { ReasonCard } from '@/shared/ui/reason-card'
import { Tag } from '@/shared/ui/tag'
import { kindLooks, stateTones } from './looks'

/** One of my requests, and where it stands. */
export function RequestCard({ request }: { request: RequestRow }) {
  const { id, kind, state, title, summary, at } = request
  return (
    <ReasonCard
      {...kindLooks[kind]}
      title={title}
      why={[summary, `${moment(at, serverNow())} 提交`].filter(Boolean).join('，')}
      deadline={state === 'returned' ? '改一改再交' : undefined}
      right={<Tag tone={stateTones[state]}>{stateLabels[state]}</Tag>}
      onTap={() => void go(`/features/requests/pages/detail/index?id=${id}`)}
    />
  )
}
