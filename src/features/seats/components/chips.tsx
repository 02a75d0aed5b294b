import { View } from '@tarojs/components'
import styles from './chips.module.css'

interface ChipsProps<V extends string> {
  options: readonly { readonly value: V; readonly title: string }[]
  /** One value, or with `many` all of them. */
  value: V | readonly V[] | undefined
  /** Tells the one that was tapped. */
  onChange: (value: V) => void
  many?: boolean
}

/** A few short choices beside each other. */
export function Chips<V extends string>({ options, value, onChange, many = false }: ChipsProps<V>) {
  return (
    <View className={styles.chips} aria-role={many ? 'group' : 'radiogroup'}>
      {options.map((option) => {
        const on = Array.isArray(value) ? value.includes(option.value) : value === option.value
        return (
          <View
            key={option.value}
            className={`${styles.chip} ${on ? styles.on : ''}`}
            hoverClass='pressed'
            onClick={() => onChange(option.value)}
            aria-role={many ? 'checkbox' : 'radio'}
            aria-label={option.title}
            aria-checked={on}
          >
            {option.title}
          </View>
        )
      })}
    </View>
  )
}
