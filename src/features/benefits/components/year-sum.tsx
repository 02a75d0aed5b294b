import { View } from '@tarojs/components'
import type { Entitlement } from '@cloud/capabilities/benefits/contract'
import { Card } from '@/shared/ui/card'
import styles from './year-sum.module.css'

interface YearSumProps {
  year: number
  items: readonly Entitlement[]
}

/** What I have had this year, and what I can still get. */
export function YearSum({ year, items }: YearSumProps) {
  const had = items.filter(({ voucher }) => voucher).length
  const open = items.filter(({ claim, askLate }) => claim.can || askLate.can).length
  return (
    <Card soft>
      <View className={styles.sum}>
        <View aria-label={`${year} 年你已领 ${had} 项`}>
          <View className='note'>{year} 年你已领</View>
          <View className='title digits'>{had} 项</View>
        </View>
        <View className={styles.right} aria-label={`还可以领 ${open} 项`}>
          <View className='note'>还可以领</View>
          <View className={`title digits ${open > 0 ? 'brand' : ''}`}>{open} 项</View>
        </View>
      </View>
    </Card>
  )
}
