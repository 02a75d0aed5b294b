import { View } from '@tarojs/components'
import styles from './tabs.module.css'

interface TabsProps<K extends string> {
  items: readonly { readonly key: K; readonly label: string; readonly count?: number | undefined }[]
  value: K
  onChange: (key: K) => void
}

/** Parts of one list, side by side; wraps when they do not fit. */
export function Tabs<K extends string>({ items, value, onChange }: TabsProps<K>) {
  return (
    <View className={styles.tabs} aria-role='tablist'>
      {items.map(({ key, label, count }) => {
        const words = count ? `${label} ${count}` : label
        return (
          <View
            key={key}
            className={styles.hit}
            hoverClass='pressed'
            onClick={() => onChange(key)}
            aria-role='tab'
            aria-label={words}
            aria-selected={key === value}
          >
            <View className={`${styles.tab} ${key === value ? styles.on : ''}`}>{words}</View>
          </View>
        )
      })}
    </View>
  )
}
