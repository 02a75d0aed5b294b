import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Section } from '@/shared/ui/section'
import styles from './words.module.css'

/** Why the school sent it back. */
export function Returned({ words }: { words: string }) {
  return (
    <Card>
      <View className={styles.row}>
        <Icon name='alert' tone='warn' size={20} />
        <View className='grow'>
          <View className='strong'>校工会退回</View>
          <View className={styles.words}>{words}</View>
        </View>
      </View>
    </Card>
  )
}

/** What officers have noted for each other. */
export function Notes({ words }: { words: string }) {
  return (
    <Section title='备注' right='只有干部看得到'>
      <Card>
        <View className={styles.words}>{words}</View>
      </Card>
    </Section>
  )
}
