import { View } from '@tarojs/components'
import type { UnitDetail } from '@cloud/capabilities/members/contract'
import { levelLabels } from '@cloud/capabilities/members/labels'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'

/** What a unit is called now, and was called before. */
export function UnitFacts({ unit }: { unit: UnitDetail }) {
  const { name, level, names, closedOn, mergedInto } = unit
  const earlier = names.slice(1).map(({ from, name: old }) => `${old}（${from} 起）`)
  return (
    <Card>
      <View className='head'>{name}</View>
      <View className='note'>{levelLabels[level]}</View>
      <View className='rule' />
      <KeyValue
        rows={[
          ['现在的名称', names[0] && `${names[0].from} 起`],
          ['以前叫', earlier.join('、')],
          ['撤销', closedOn ? `${closedOn} 起` : ''],
          ['并入', mergedInto ?? ''],
        ]}
      />
    </Card>
  )
}
