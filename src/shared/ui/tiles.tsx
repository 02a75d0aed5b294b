import { View } from '@tarojs/components'
import { go } from '../go'
import { Icon } from './icon'
import type { IconName } from './icons'
import type { Tone } from './tones'
import styles from './tiles.module.css'

export interface Tile {
  readonly title: string
  /** What is behind it now: '可领', '今年可报' */
  readonly note?: string | undefined
  readonly icon: IconName
  readonly tone: Tone
  readonly to: string
}

/** Services two by two, in one card; one below the other when they do not fit. */
export function Tiles({ items }: { items: readonly Tile[] }) {
  return (
    <View className={styles.tiles}>
      {items.map(({ title, note, icon, tone, to }) => (
        <View
          key={title}
          className={styles.tile}
          hoverClass='pressed'
          onClick={() => go(to)}
          aria-role='button'
          aria-label={note ? `${title}，${note}` : title}
        >
          <Icon name={icon} tone={tone} boxed />
          <View className='grow'>
            <View>{title}</View>
            {note && <View className={styles.note}>{note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
