import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import styles from './card.module.css'

interface CardProps {
  children?: ReactNode
  /** Holds Cells: less padding above and below. */
  list?: boolean
  /** On the brand's soft colour, for a sum on top of a page. */
  soft?: boolean
  onTap?: (() => void) | undefined
  /** Read out when the card is tappable. */
  label?: string
}

/** A white card. Cards below each other keep their own distance. */
export function Card({ children, list = false, soft = false, onTap, label = '' }: CardProps) {
  const look = `${styles.card} ${list ? styles.list : ''} ${soft ? styles.soft : ''}`
  if (!onTap) return <View className={look}>{children}</View>
  return (
    <View className={look} onClick={onTap} hoverClass='pressed' aria-role='button' aria-label={label}>
      {children}
    </View>
  )
}
