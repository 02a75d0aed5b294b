import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { drawUnread, useSession } from '../api/session'
import { PrivacyGate } from './privacy-gate'
import styles from './screen.module.css'

export interface ScreenProps {
  children?: ReactNode
  /** Bar at thumb height: an ActionBar or FormActions. */
  footer?: ReactNode
  /** Content from edge to edge, for a picture on top; then pad with `<View className='inset'>`. */
  flush?: boolean
  /** A tab page: the count on 消息 is drawn again when it is shown. */
  tab?: boolean
}

/** The root view of every page: theme, size of type, content above a footer. */
export function Screen({ children, footer, flush = false, tab = false }: ScreenProps) {
  const { large } = useSession()
  useDidShow(() => {
    if (tab) drawUnread()
  })
  return (
    <View className={`page${large ? ' large' : ''}`}>
      <View className={`${styles.body} ${flush ? '' : 'inset'}`}>{children}</View>
      {footer}
      {process.env.TARO_ENV === 'weapp' && <PrivacyGate />}
    </View>
  )
}
