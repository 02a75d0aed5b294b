import { useEffect, useState } from 'react'
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

/** After so many milliseconds one wants to know that it is still going on. */
const SLOW = 3000

/** The layout that is about to come, in grey; says so when it takes long. */
export function Skeleton({ shape = 'cards' }: { shape?: SkeletonShape }) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW)
    return () => clearTimeout(timer)
  }, [])
  return (
    <View className={styles.whole}>
      <View className={styles.skeleton} aria-role='progressbar' aria-label='正在打开'>
        {layouts[shape].map((block, i) => (
          <View key={i} className={`${styles.block} ${styles[block]}`} />
        ))}
      </View>
      {slow && (
        <View className={styles.slow} aria-role='alert'>
          网络有点慢，还在打开
        </View>
      )}
    </View>
  )
}
