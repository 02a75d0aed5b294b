import type { Output } from '@cloud/kernel/contract/define'
import type { CardsContract } from '@cloud/capabilities/cards/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'

type Page = Output<CardsContract, 'uses'>

/** 谁验过我的码: where and when, newest first. */
export default function Uses() {
  const uses = useRemote<CardsContract, 'uses'>('cards.uses', {})
  return (
    <RemoteScreen
      remote={uses}
      skeleton='list'
      empty={({ items }) =>
        items.length === 0
          ? { icon: 'shield', title: '还没有人验过', note: '谁验过你的会员码，都会记在这里，留一年' }
          : undefined
      }
    >
      {(page) => (
        <>
          <Rows items={page.items} />
          <NextPages<CardsContract, 'uses'>
            action='cards.uses'
            input={{}}
            cursor={page.next}
            words='再看更早的'
          >
            {({ items }) => <Rows items={items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}

function Rows({ items }: Pick<Page, 'items'>) {
  return (
    <Card list>
      {items.map(({ at, place }) => (
        <Cell key={at} icon='scan' title={place} note={moment(at, serverNow())} />
      ))}
    </Card>
  )
}
