import { View } from '@tarojs/components'
import type { Me } from '@cloud/capabilities/members/contract'
import { kindLabels } from '@cloud/capabilities/members/labels'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import { Tag } from '@/shared/ui/tag'

/** Who the roster says I am. */
export function WhoIAm({ profile }: { profile: NonNullable<Me['profile']> }) {
  const { name, kind, staffNo, unitName, schoolName, phoneMasked, offices } = profile
  return (
    <Card>
      <View className='row'>
        <Avatar name={name} />
        <View className='grow'>
          <View className='head'>{name}</View>
          <View className='note'>{kindLabels[kind]}</View>
        </View>
        <Tag tone='ok'>已认证</Tag>
      </View>
      <View className='rule' />
      <KeyValue
        rows={[
          ['单位', unitName],
          ['学校', schoolName],
          ['工号', staffNo],
          ['手机', phoneMasked],
          ['职务', offices.join('、')],
        ]}
      />
    </Card>
  )
}
