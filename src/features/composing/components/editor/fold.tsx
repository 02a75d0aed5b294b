import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Tag } from '@/shared/ui/tag'
import styles from './fold.module.css'

interface FoldProps {
  title: string
  /** What it holds, in a line, while it is folded. */
  summary: string
  /** How many things are wrong inside. */
  wrong: number
  open: boolean
  onToggle: () => void
  children: ReactNode
}

/** A part of a long form that opens and folds away. */
export function Fold({ title, summary, wrong, open, onToggle, children }: FoldProps) {
  const said = [title, wrong > 0 && `${wrong} 处要改`, open ? '收起' : `${summary}，展开`]
  return (
    <Card list>
      <View
        className={styles.top}
        hoverClass='pressed'
        onClick={onToggle}
        aria-role='button'
        aria-label={said.filter(Boolean).join('，')}
        aria-expanded={open}
      >
        <View className='grow'>
          <View className='head'>{title}</View>
          {!open && summary && <View className={`${styles.summary} note`}>{summary}</View>}
        </View>
        {wrong > 0 && <Tag tone='brand'>{`${wrong} 处要改`}</Tag>}
        <View className={open ? styles.up : styles.down}>
          <Icon name='next' tone='neutral' size={20} />
        </View>
      </View>
      {open && <View className={styles.inside}>{children}</View>}
    </Card>
  )
}
