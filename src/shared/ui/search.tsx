import { Input, View } from '@tarojs/components'
import { Icon } from './icon'
import styles from './search.module.css'

interface SearchProps {
  value: string
  onChange: (value: string) => void
  placeholder: string
  /** The search key of the keyboard. */
  onSearch?: (() => void) | undefined
}

/** A line to search in, with a way to empty it. */
export function Search({ value, onChange, placeholder, onSearch }: SearchProps) {
  return (
    <View className={styles.search}>
      <Icon name='search' tone='neutral' size={20} />
      <Input
        className={styles.input}
        value={value}
        placeholder={placeholder}
        placeholderClass={styles.placeholder ?? ''}
        confirmType='search'
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={() => onSearch?.()}
        aria-label={placeholder}
      />
      {value && (
        <View
          className={styles.clear}
          hoverClass='pressed'
          onClick={() => onChange('')}
          aria-role='button'
          aria-label='清空'
        >
          <Icon name='close' tone='neutral' size={20} />
        </View>
      )}
    </View>
  )
}
