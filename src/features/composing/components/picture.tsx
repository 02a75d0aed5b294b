import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { Icon } from '@/shared/ui/icon'
import styles from './picture.module.css'

/** A picture in the cloud's storage; WeChat shows it by its file id. */
export function Picture({ fileId, label }: { fileId: string; label: string }) {
  const [broken, setBroken] = useState(false)
  if (broken)
    return (
      <View className={styles.broken} aria-role='img' aria-label={`${label}，暂时看不到`}>
        <Icon name='document' tone='neutral' />
      </View>
    )
  return (
    <Image
      className={styles.picture}
      src={fileId}
      mode='aspectFill'
      aria-role='img'
      aria-label={label}
      onError={() => setBroken(true)}
    />
  )
}
