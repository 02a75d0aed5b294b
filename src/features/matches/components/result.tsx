import { useMemo } from 'react'
import { View } from '@tarojs/components'
import type { Person, Room } from '@cloud/capabilities/matches/contract'
import { Card } from '@/shared/ui/card'
import { CopyButton } from '@/shared/ui/copy-button'
import { Empty } from '@/shared/ui/empty'
import { Section } from '@/shared/ui/section'
import type { Keep } from '../phone/keep'
import { revealed, type Mutual } from '../phone/revealed'
import { PersonCard } from './person-card'

/** Who has chosen each other, once it is over; worked out on this phone. */
export function Result({ room, me, keep }: { room: Room; me: Person; keep: Keep }) {
  const { answers, event } = room
  const mutual = useMemo(
    () => revealed(keep, event.activityId, me, answers ?? []),
    [answers, event.activityId, keep, me],
  )
  if (mutual.length === 0)
    return (
      <Empty
        icon='leaf'
        title='这次没有互相选中的人'
        note='你选过谁、谁选过你，没有别人知道，以后也不会知道'
      />
    )
  return (
    <Section title='互相选中了' right={`${mutual.length} 位`}>
      {mutual.map((one) => (
        <View key={one.person.id}>
          <PersonCard person={one.person} />
          <Contact {...one} />
        </View>
      ))}
    </Section>
  )
}

function Contact({ person: { nickname }, contact }: Mutual) {
  return (
    <Card soft>
      <View className='row'>
        <View className='grow'>
          <View className='note'>{nickname} 留给你的话</View>
          <View className='strong'>
            {contact || (contact === null ? '打不开，当面问问 TA' : '没有留，当面问问 TA')}
          </View>
        </View>
        {contact && <CopyButton text={contact} label={`${nickname}的联系方式`} />}
      </View>
    </Card>
  )
}
