import { View } from '@tarojs/components'
import { go } from '@/shared/go'
import { remedyOf } from '@/shared/remedy'
import { Roofs } from './roofs'
import styles from './member-card.module.css'

/** Where the member card will be: an invitation to say who one is. */
export function Invitation() {
  const bind = remedyOf('system.stranger')
  return (
    <View className={styles.card}>
      <Roofs />
      <View className={styles.small}>工会会员</View>
      <View className={styles.name}>这里会是你的会员卡</View>
      <View className={styles.small}>用工号和姓名认证，一分钟就好</View>
      <View
        className={styles.action}
        hoverClass='pressed'
        onClick={() => bind && void go(bind.to)}
        aria-role='button'
        aria-label='去认证'
      >
        去认证
      </View>
    </View>
  )
}
