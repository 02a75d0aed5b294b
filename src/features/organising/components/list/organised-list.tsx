import type { ActivitiesContract, ActivityCard } from '@cloud/capabilities/activities/contract'
import type { Output } from '@cloud/kernel/contract/define'
import { Empty } from '@/shared/ui/empty'
import { NextPages } from '@/shared/ui/next-pages'
import { OrganisedCard } from './organised-card'
import { tabLabels, under, type TabName } from './standing'

type Page = Output<ActivitiesContract, 'managed'>

interface OrganisedListProps {
  tab: TabName
  managed: Page
  /** What waits for an officer of the school; the same activity is shown once. */
  toReview: readonly ActivityCard[]
}

const hints: Readonly<Record<TabName, string>> = {
  review: '分会提交的活动会出现在这里',
  draft: '新建的活动先存成草稿，看过没问题再发布',
  running: '发布了的活动会出现在这里',
  over: '办完的活动会出现在这里，可以照着再办一次',
}

/** The activities under one tab. */
export function OrganisedList({ tab, managed, toReview }: OrganisedListProps) {
  const waiting = tab === 'review' ? toReview : []
  const known = new Set(waiting.map(({ id }) => id))
  const cards = ({ items }: Page) =>
    under(tab, items)
      .filter(({ id }) => !known.has(id))
      .map((activity) => <OrganisedCard key={activity.id} activity={activity} />)
  const first = cards(managed)
  const isEmpty = waiting.length + first.length === 0
  return (
    <>
      {waiting.map((activity) => (
        <OrganisedCard key={activity.id} activity={activity} />
      ))}
      {first}
      {isEmpty && !managed.next && (
        <Empty icon='calendar' title={`没有${tabLabels[tab]}的活动`} note={hints[tab]} />
      )}
      <NextPages<ActivitiesContract, 'managed'>
        action='activities.managed'
        input={{}}
        cursor={managed.next}
        words={isEmpty ? '往前找' : '再看更多'}
      >
        {cards}
      </NextPages>
    </>
  )
}
