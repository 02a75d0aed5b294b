import type { ReactNode } from 'react'
import type { ActivitiesContract, ActivityCard as Activity } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import type { EmptyProps } from '@/shared/ui/empty'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { ActivityCard } from './activity-card'

type Which = 'list' | 'mine'
type Page = { readonly items: readonly Activity[]; readonly next?: string | undefined }

interface ActivityListProps {
  which: Which
  empty: EmptyProps
  /** Stands above the cards; gets those of the first page. */
  head?: ReactNode | ((items: readonly Activity[]) => ReactNode)
  footer?: ReactNode
  /** Which of them to show. */
  fits?: (activity: Activity) => boolean
  /** Their order within a page; as the server has it when not said. */
  sort?: (one: Activity, other: Activity) => number
  /** What to say when none of those that came is among them. */
  none?: ReactNode
}

const inOrder = (items: readonly Activity[], sort: ActivityListProps['sort']) =>
  sort ? [...items].sort(sort) : items

/** A page full of activities: all that are open, mine, or those I manage. */
export function ActivityList({
  which,
  empty,
  head,
  footer,
  fits = () => true,
  sort,
  none,
}: ActivityListProps) {
  const action = `activities.${which}` as const
  const remote = useRemote<ActivitiesContract, Which>(action, {})
  const cards = ({ items }: Page) =>
    inOrder(items.filter(fits), sort).map((activity) => (
      <ActivityCard key={activity.id} activity={activity} />
    ))
  return (
    <RemoteScreen
      remote={remote}
      footer={() => footer}
      empty={({ items }) => (items.length === 0 ? empty : undefined)}
    >
      {(page) => (
        <>
          {typeof head === 'function' ? head(page.items) : head}
          {cards(page)}
          {!page.next && !page.items.some(fits) && none}
          <NextPages<ActivitiesContract, Which> action={action} input={{}} cursor={page.next}>
            {cards}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
