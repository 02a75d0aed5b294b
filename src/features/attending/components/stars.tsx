import { View } from '@tarojs/components'
import styles from './stars.module.css'

interface StarsProps {
  /** 0..5; 0 is none yet. */
  value: number
  /** Without it they only show. */
  onChange?: (stars: number) => void
}

const FIVE = [1, 2, 3, 4, 5]

/** One to five stars: to give, or as they were given. */
export function Stars({ value, onChange }: StarsProps) {
  if (!onChange)
    return (
      <View className={styles.shown} aria-role='img' aria-label={`${value} 星`}>
        {FIVE.map((star) => (
          <View key={star} className={`${styles.star} ${star <= value ? styles.on : ''}`} />
        ))}
      </View>
    )
  return (
    <View className={styles.stars} aria-role='radiogroup'>
      {FIVE.map((star) => (
        <View
          key={star}
          className={styles.hit}
          hoverClass='pressed'
          onClick={() => onChange(star)}
          aria-role='radio'
          aria-label={`${star} 星`}
          aria-checked={star === value}
        >
          <View className={`${styles.star} ${styles.large} ${star <= value ? styles.on : ''}`} />
        </View>
      ))}
    </View>
  )
}
