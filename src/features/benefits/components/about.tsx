import { View } from '@tarojs/components'
import type { EntitlementDetail } from '@cloud/capabilities/benefits/contract'
import { serverNow } from '@/shared/api/clock'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { KeyValue } from '@/shared/ui/key-value'
import { Tag } from '@/shared/ui/tag'
import { windowWords } from './days'
import { kindLooks, standing, worth } from './looks'

/** What a benefit is, why I may or may not have it, and what it rests on. */
export function About({ entitlement }: { entitlement: EntitlementDetail }) {
  const { kind, title, period, why, window, faceValue, howTo, source } = entitlement
  const { icon, tone } = kindLooks[kind]
  const where = standing(entitlement)
  return (
    <Card>
      <View className='row'>
        <Icon name={icon} tone={tone} boxed />
        <View className='grow'>
          <View className='head'>{title}</View>
          <View className='note'>{period} 年</View>
        </View>
        <Tag tone={where.tone}>{where.word}</Tag>
      </View>
      <View className='rule' />
      <KeyValue
        rows={[
          ['现在', why],
          [kind === 'birthday' ? '领取时间' : '发放时间', window ? windowWords(window, serverNow()) : ''],
          ['价值', worth(faceValue)],
          ['怎么领', howTo],
          ['依据', source],
        ]}
      />
    </Card>
  )
}
