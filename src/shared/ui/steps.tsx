import { View } from '@tarojs/components'
import { Icon } from './icon'
import styles from './steps.module.css'

export interface Step {
  readonly title: string
  /** When, who, or what is missing. */
  readonly note?: string | undefined
  readonly state: 'done' | 'now' | 'next' | 'stopped'
}

const spoken = { done: '已完成', now: '正在这一步', next: '还没到', stopped: '到此为止' }

/** Where my request is. Up to three short steps fit `across`; more stand below each other. */
export function Steps({ items, across = false }: { items: readonly Step[]; across?: boolean }) {
  return (
    <View className={across ? styles.across : ''}>
      {items.map(({ title, note, state }, i) => (
        <View
          key={i}
          className={`${styles.step} ${styles[state]} ${i === items.length - 1 ? styles.last : ''}`}
          aria-label={[title, note, spoken[state]].filter(Boolean).join('，')}
        >
          <View className={styles.rail}>
            <View className={styles.dot}>
              {state === 'done' && <Icon name='check' tone='ok' size={20} />}
              {state === 'stopped' && <Icon name='close' tone='neutral' size={20} />}
            </View>
            <View className={styles.line} />
          </View>
          <View className={styles.words}>
            <View className={styles.title}>{title}</View>
            {note && <View className='note'>{note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
