import { View } from '@tarojs/components'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { linkToHow } from '../links'
import styles from './code-card.module.css'

interface CodeCardProps {
  title: string
  code: string
  /** What it is good for. */
  note: string
}

/** '0577 2315', '3303 6228': a line that is too short breaks in the middle. */
const halvesOf = (code: string): string[] => {
  const groups = code.split(' ')
  const middle = Math.ceil(groups.length / 2)
  return [groups.slice(0, middle).join(' '), groups.slice(middle).join(' ')]
}

/** Digits that people compare at the table; leads to the explanation. */
export function CodeCard({ title, code, note }: CodeCardProps) {
  return (
    <Card onTap={() => void go(linkToHow)} label={`${title}，${code}，${note}，看看怎么保密`}>
      <View className='row'>
        <Icon name='shield' tone='ok' boxed />
        <View className='grow'>
          <View className='note'>{title}</View>
          <View className={`digits ${styles.code}`}>
            {halvesOf(code).map((half) => (
              <View key={half} className={styles.half}>
                {half}
              </View>
            ))}
          </View>
        </View>
        <Icon name='next' tone='neutral' size={20} />
      </View>
      <View className={`note ${styles.note}`}>{note}</View>
    </Card>
  )
}
