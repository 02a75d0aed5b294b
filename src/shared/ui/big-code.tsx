import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { inGroups } from '../format/code'
import { Card } from './card'
import { CopyButton } from './copy-button'
import styles from './big-code.module.css'

interface BigCodeProps {
  /** Whom it is for: '给 李晓华' */
  title: string
  /** As stored; shown in groups of four. */
  code: string
  /** What a 复制 button copies, when it may be sent in a chat. */
  copy?: string
  /** Until when, and how to hand it over. */
  children?: ReactNode
}

/** A one-time code, large enough to be read out or copied by hand. */
export function BigCode({ title, code, copy, children }: BigCodeProps) {
  return (
    <Card soft>
      <View className={styles.big} aria-role='alert'>
        <View className='strong'>{title}</View>
        <View className={`${styles.code} digits`} aria-label={code.split('').join(' ')}>
          {inGroups(code)}
        </View>
        <View className='note'>{children}</View>
        {copy && (
          <View className={styles.copy}>
            <CopyButton text={copy} label={title} />
          </View>
        )}
      </View>
    </Card>
  )
}
