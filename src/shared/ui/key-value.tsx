import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import styles from './key-value.module.css'

/** Facts, one to a row: [['时间', '10月18日'], …]. An empty value leaves its row out. */
export function KeyValue({ rows }: { rows: readonly (readonly [key: string, value: ReactNode])[] }) {
  return (
    <View>
      {rows.map(([key, value]) =>
        value === undefined || value === '' ? null : (
          <View key={key} className={styles.row}>
            <View className={styles.key}>{key}</View>
            <View className='grow'>{value}</View>
          </View>
        ),
      )}
    </View>
  )
}
