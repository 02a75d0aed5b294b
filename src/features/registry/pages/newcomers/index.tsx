import type { MembersContract, NewcomerView } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { NewcomerCard } from '../../components/newcomer-card'

type Page = { items: NewcomerView[]; next?: string | undefined }

const replaced = (page: Page, fresh: NewcomerView): Page => ({
  ...page,
  items: page.items.map((one) => (one.id === fresh.id ? fresh : one)),
})

const cards = (page: Page, show: (page: Page) => void) =>
  page.items.map((newcomer) => (
    <NewcomerCard key={newcomer.id} newcomer={newcomer} show={(fresh) => show(replaced(page, fresh))} />
  ))

/** 新来的人: those who are on no roster and have introduced themselves. */
export default function Newcomers() {
  const remote = useRemote<MembersContract, 'newcomers'>('members.newcomers', {})
  return (
    <RemoteScreen
      remote={remote}
      empty={({ items }) =>
        items.length === 0
          ? { icon: 'people', title: '没有等你核对的人', note: '新教工自己登记后会出现在这里' }
          : undefined
      }
    >
      {(page) => (
        <>
          {cards(page, remote.show)}
          <NextPages<MembersContract, 'newcomers'> action='members.newcomers' input={{}} cursor={page.next}>
            {(next, show) => cards(next, show)}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
