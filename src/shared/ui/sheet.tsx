import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import styles from './sheet.module.css'

interface SheetProps {
  title: string
  children: ReactNode
  /** A tap beside it. */
  onClose: () => void
}

/** Rises over a page from below, for one question. */
export function Sheet({ title, children, onClose }: SheetProps) {
  return (
    <View className={styles.over}>
      <View className={styles.shade} onClick={onClose} aria-role='button' aria-label='关闭' />
      <View className={styles.sheet} aria-role='dialog' aria-label={title}>
        <View className='head'>{title}</View>
        {children}
      </View>
    </View>
  )
}
