import type { ReactNode } from 'react'
import type { ActivitiesContract, ActivityCard as Activity } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import type { EmptyProps } from '@/shared/ui/empty'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { ActivityCard } from './activity-card'

type Which = 'list' | 'mine' | 'managed'

interface ActivityListProps {
  which: Which
  empty: EmptyProps
  /** Stands above the cards. */
  head?: ReactNode
  footer?: ReactNode
}

const cards = ({ items }: { items: readonly Activity[] }) =>
  items.map((activity) => <ActivityCard key={activity.id} activity={activity} />)

/** A page full of activities: all that are open, mine, or those I manage. */
export function ActivityList({ which, empty, head, footer }: ActivityListProps) {
  const action = `activities.${which}` as const
  const remote = useRemote<ActivitiesContract, Which>(action, {})
  return (
    <RemoteScreen
      remote={remote}
      footer={() => footer}
      empty={({ items }) => (items.length === 0 ? empty : undefined)}
    >
      {(page) => (
        <>
          {head}
          {cards(page)}
          <NextPages<ActivitiesContract, Which> action={action} input={{}} cursor={page.next}>
            {cards}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
