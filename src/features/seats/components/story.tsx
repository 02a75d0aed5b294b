import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import type { Part } from './fairness-words'
import styles from './story.module.css'

/** One act of the explanation, with its number. */
export function Story({ number, icon, tone, when, title, words }: Part & { number: number }) {
  return (
    <Card>
      <View className={styles.top}>
        <Icon name={icon} tone={tone} boxed />
        <View className='grow'>
          <View className='note'>
            {number}. {when}
          </View>
          <View className='head'>{title}</View>
        </View>
      </View>
      <View>{words}</View>
    </Card>
  )
}
