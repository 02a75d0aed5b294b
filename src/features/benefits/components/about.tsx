import { View } from '@tarojs/components'
import type { EntitlementDetail } from '@cloud/capabilities/benefits/contract'
import { serverNow } from '@/shared/api/clock'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { KeyValue } from '@/shared/ui/key-value'
import { Tag } from '@/shared/ui/tag'
import { windowWords } from './days'
import { kindLooks, standing, worth } from './looks'

interface AboutProps {
  entitlement: EntitlementDetail
}

/** What benefit it is, and why I may or may not have it now. */
export function Standing({ entitlement }: AboutProps) {
  const { kind, title, why } = entitlement
  const { icon, tone } = kindLooks[kind]
  const where = standing(entitlement)
  return (
    <Card>
      <View className='row'>
        <Icon name={icon} tone={tone} boxed />
        <View className='grow'>
          <View className='head'>{title}</View>
          <View className='note'>{why}</View>
        </View>
        <Tag tone={where.tone}>{where.word}</Tag>
      </View>
    </Card>
  )
}

/** When, how much, how, and what it rests on. */
export function Terms({ entitlement }: AboutProps) {
  const { kind, period, window, faceValue, howTo, source } = entitlement
  return (
    <Card>
      <KeyValue
        rows={[
          ['年度', `${period} 年`],
          [kind === 'birthday' ? '领取时间' : '发放时间', window ? windowWords(window, serverNow()) : ''],
          ['价值', worth(faceValue)],
          ['怎么领', howTo],
          ['依据', source],
        ]}
      />
    </Card>
  )
}
