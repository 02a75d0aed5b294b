import { View } from '@tarojs/components'
import type { PersonRow } from '@cloud/capabilities/members/contract'
import { kindLabels } from '@cloud/capabilities/members/labels'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import { Tag } from '@/shared/ui/tag'
import { standing } from './standing'

/** Who it is: masked, as officers see her. */
export function PersonFacts({ person }: { person: PersonRow }) {
  const { nameMasked, kind, staffNo, unitName, offices } = person
  const { word, tone } = standing(person)
  return (
    <Card>
      <View className='row'>
        <Avatar name={nameMasked} />
        <View className='grow'>
          <View className='head'>{nameMasked}</View>
          <View className='note'>{kindLabels[kind]}</View>
        </View>
        <Tag tone={tone}>{word}</Tag>
      </View>
      <View className='rule' />
      <KeyValue
        rows={[
          ['工号', staffNo],
          ['单位', unitName],
          ['职务', offices.join('、')],
        ]}
      />
    </Card>
  )
}
