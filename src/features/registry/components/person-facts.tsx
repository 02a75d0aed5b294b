import { View } from '@tarojs/components'
import type { PersonDetail } from '@cloud/capabilities/members/contract'
import { employmentLabels, kindLabels, sexLabels } from '@cloud/capabilities/members/labels'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import { Tag } from '@/shared/ui/tag'
import { standing } from './standing'

/** Who it is: masked, as officers see her. */
export function PersonFacts({ person }: { person: PersonDetail }) {
  const { nameMasked, kind, staffNo, unitName, sex, birthdayMasked, phoneMasked } = person
  const { employment, fundingUnit, joinedOn, paidThrough, tags } = person
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
          ['所在工会', unitName],
          ['性别', sexLabels[sex]],
          ['生日', birthdayMasked],
          ['手机', phoneMasked],
          ['用工性质', employmentLabels[employment]],
          ['经费单位', fundingUnit],
          ['入会日期', joinedOn ?? '还没入会'],
          ['会费缴至', paidThrough ?? ''],
          ['标签', tags.join('、')],
        ]}
      />
    </Card>
  )
}
