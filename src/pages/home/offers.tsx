import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import styles from './index.module.css'

const offers = [
  { icon: 'leaf', tone: 'ok', title: '活动报名', note: '名额满了自动候补，不用守着手机抢' },
  { icon: 'cake', tone: 'brand', title: '生日蛋糕和节日慰问', note: '到时间提醒你，凭码提货' },
  { icon: 'document', tone: 'warn', title: '办事有回音', note: '申请走到哪一步，随时看得见' },
] as const

/** For strangers: what this place is for. */
export function Offers() {
  return (
    <View className={styles.offers}>
      <Card>
        {offers.map(({ icon, tone, title, note }) => (
          <View key={title} className={styles.offer}>
            <Icon name={icon} tone={tone} boxed />
            <View className='grow'>
              <View className='strong'>{title}</View>
              <View className='note'>{note}</View>
            </View>
          </View>
        ))}
      </Card>
    </View>
  )
}
