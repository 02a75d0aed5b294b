import { View } from '@tarojs/components'
import { Icon } from '@/shared/ui/icon'
import styles from './parts.module.css'

/** Takes an item out of a list of the form. */
export function Remove({ what, onTap }: { what: string; onTap: () => void }) {
  return (
    <View
      className={styles.remove}
      hoverClass='pressed'
      onClick={onTap}
      aria-role='button'
      aria-label={`去掉${what}`}
    >
      <Icon name='close' tone='neutral' size={20} />
    </View>
  )
}
