import { View } from '@tarojs/components'
import styles from './skeleton.module.css'

export type SkeletonShape = 'home' | 'cards' | 'detail' | 'list' | 'form'

type Block = 'picture' | 'title' | 'line' | 'card' | 'row' | 'field'

const layouts: Record<SkeletonShape, readonly Block[]> = {
  home: ['title', 'line', 'card', 'card', 'card', 'line', 'card'],
  cards: ['card', 'card', 'card', 'card'],
  detail: ['picture', 'title', 'line', 'line', 'card', 'card'],
  list: ['row', 'row', 'row', 'row', 'row', 'row'],
  form: ['line', 'field', 'field', 'field', 'field'],
}

/** The layout that is about to come, in grey. */
export function Skeleton({ shape = 'cards' }: { shape?: SkeletonShape }) {
  return (
    <View className={styles.skeleton} aria-role='progressbar' aria-label='正在打开'>
      {layouts[shape].map((block, i) => (
        <View key={i} className={`${styles.block} ${styles[block]}`} />
      ))}
    </View>
  )
}
