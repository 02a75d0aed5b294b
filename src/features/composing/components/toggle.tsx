import { View } from '@tarojs/components'
import styles from './toggle.module.css'

interface ToggleProps {
  title: string
  note?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** Yes or no, in a row. */
export function Toggle({ title, note, on, onChange }: ToggleProps) {
  return (
    <View
      className={styles.row}
      hoverClass='pressed'
      onClick={() => onChange(!on)}
      aria-role='switch'
      aria-label={note ? `${title}，${note}` : title}
      aria-checked={on}
    >
      <View className='grow'>
        <View className='strong'>{title}</View>
        {note && <View className='note'>{note}</View>}
      </View>
      <View className={`${styles.track} ${on ? styles.on : ''}`}>
        <View className={styles.knob} />
      </View>
    </View>
  )
}
