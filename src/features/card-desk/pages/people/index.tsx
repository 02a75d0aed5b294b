import { useState } from 'react'
import type { Output } from '@cloud/kernel/contract/define'
import type { CardsContract } from '@cloud/capabilities/cards/contract'
import { cardStateLabels, listLabels, type ListName } from '@cloud/capabilities/cards/labels'
import { useRemote } from '@/shared/api/use-remote'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Tabs } from '@/shared/ui/tabs'
import { Tag } from '@/shared/ui/tag'
import { stateTones } from '@/shared/cards/state-tones'

type Page = Output<CardsContract, 'people'>
const lists = Object.keys(listLabels) as ListName[]

/** 办卡情况: who has applied, who lacks a card, who has one or lost it. */
export default function People() {
  const [show, setShow] = useState<ListName>('applied')
  const people = useRemote<CardsContract, 'people'>('cards.people', { show })
  return (
    <RemoteScreen
      remote={people}
      skeleton='list'
      top={
        <Tabs items={lists.map((key) => ({ key, label: listLabels[key] }))} value={show} onChange={setShow} />
      }
      empty={({ items, next }) =>
        items.length === 0 && next === undefined
          ? { icon: 'people', title: `没有“${listLabels[show]}”的会员`, note: '换一栏看看' }
          : undefined
      }
    >
      {(page) => (
        <>
          <Rows items={page.items} />
          <NextPages<CardsContract, 'people'> action='cards.people' input={{ show }} cursor={page.next}>
            {({ items }) => <Rows items={items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}

function Rows({ items }: Pick<Page, 'items'>) {
  if (items.length === 0) return null
  return (
    <Card list>
      {items.map(({ id, nameMasked, staffNo, unitName, state }) => (
        <Cell
          key={id}
          title={nameMasked}
          note={[unitName, staffNo].filter(Boolean).join(' · ')}
          right={<Tag tone={stateTones[state]}>{cardStateLabels[state]}</Tag>}
          label={[nameMasked, unitName, cardStateLabels[state]].join('，')}
          to={`/features/card-desk/pages/person/index?id=${id}`}
        />
      ))}
    </Card>
  )
}
