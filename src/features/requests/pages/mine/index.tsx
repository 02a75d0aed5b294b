import type { RequestRow, RequestsContract } from '@cloud/capabilities/requests/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { RequestCard } from '../../components/request-card'

const cards = ({ items }: { items: readonly RequestRow[] }) =>
  items.map((request) => <RequestCard key={request.id} request={request} />)

/** 我的申请: what I asked for, newest first. */
export default function Mine() {
  const mine = useRemote<RequestsContract, 'mine'>('requests.mine', {})
  return (
    <RemoteScreen
      remote={mine}
      empty={({ items }) =>
        items.length === 0
          ? { icon: 'document', title: '你还没有提过申请', note: '补领、入会，交上来的都列在这里' }
          : undefined
      }
    >
      {(page) => (
        <>
          {cards(page)}
          <NextPages<RequestsContract, 'mine'>
            action='requests.mine'
            input={{}}
            cursor={page.next}
            words='再看更早的'
          >
            {cards}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
