import { View } from '@tarojs/components'
import { FieldFrame, type FieldWords } from '@/shared/ui/field-frame'
import styles from './chips.module.css'

interface ChipsProps<K extends string> extends FieldWords {
  /** Words by value, in their order. */
  labels: Readonly<Record<K, string>>
  value: readonly K[]
  /** Tells the one that was tapped. */
  onTap: (value: K) => void
}

/** A few words to tap on and off, side by side. */
export function Chips<K extends string>({ labels, value, onTap, ...words }: ChipsProps<K>) {
  return (
    <FieldFrame {...words}>
      <View className={styles.chips} aria-role='group'>
        {(Object.keys(labels) as K[]).map((key) => {
          const on = value.includes(key)
          return (
            <View
              key={key}
              className={`${styles.chip} ${on ? styles.on : ''}`}
              hoverClass='pressed'
              onClick={() => onTap(key)}
              aria-role='checkbox'
              aria-label={labels[key]}
              aria-checked={on}
            >
              {labels[key]}
            </View>
          )
        })}
      </View>
    </FieldFrame>
  )
}
