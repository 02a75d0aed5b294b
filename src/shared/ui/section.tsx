import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import styles from './section.module.css'

interface SectionProps {
  title: string
  /** A count or what a tap opens: '3 件', '全部' */
  right?: ReactNode
  onRight?: (() => void) | undefined
  children?: ReactNode
}

/** A part of a page under its own head. */
export function Section({ title, right, onRight, children }: SectionProps) {
  const tappable = onRight && {
    onClick: onRight,
    hoverClass: 'pressed',
    'aria-role': 'button',
    'aria-label': `${title}，${typeof right === 'string' ? right : '查看'}`,
  }
  return (
    <View className={styles.section}>
      <View className={styles.top}>
        <View className='head'>{title}</View>
        {right && (
          <View className={`${styles.right} note`} {...tappable}>
            {right}
            {onRight && ' ›'}
          </View>
        )}
      </View>
      {children}
    </View>
  )
}
