import type { ReactNode } from 'react'
import { Text } from '@tarojs/components'
import type { Tone } from './tones'
import styles from './tag.module.css'

/** A state in one word, in its colour. */
export function Tag({ children, tone = 'neutral' }: { children: ReactNode; tone?: Tone }) {
  return <Text className={`${styles.tag} tone-${tone}`}>{children}</Text>
}
