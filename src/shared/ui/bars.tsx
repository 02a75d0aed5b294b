import { View } from '@tarojs/components'
import type { Tone } from './tones'
import { Progress } from './progress'
import styles from './bars.module.css'

interface BarsProps {
  items: readonly {
    readonly label: string
    /** How long the bar, 0..1. */
    readonly value: number
    /** The figure: '96%', '12 人' */
    readonly text: string
    readonly tone?: Tone | undefined
  }[]
}

/** Numbers that people compare, one bar to a row; the figures are read out. */
export function Bars({ items }: BarsProps) {
  return (
    <View>
      {items.map(({ label, value, text, tone = 'ok' }) => (
        <View key={label} className={styles.row}>
          <View className={styles.label}>{label}</View>
          <View className='grow'>
            <Progress value={value} tone={tone} thick label={`${label} ${text}`} />
          </View>
          <View className={`${styles.text} digits`}>{text}</View>
        </View>
      ))}
    </View>
  )
}
