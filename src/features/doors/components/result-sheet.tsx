import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { Icon } from '@/shared/ui/icon'
import { Sheet } from '@/shared/ui/sheet'
import type { Tone } from '@/shared/ui/tones'
import styles from './result-sheet.module.css'

interface ResultSheetProps {
  title: string
  note: string
  tone: Tone
  /** '再扫一个' */
  action: string
  onAction: () => void
  onClose: () => void
}

/** What a scan came to, big enough to read at arm's length. */
export function ResultSheet({ title, note, tone, action, onAction, onClose }: ResultSheetProps) {
  return (
    <Sheet title={tone === 'ok' ? '可以进' : '先等一下'} onClose={onClose}>
      <View className={`${styles.result} tone-${tone}`} aria-role='alert'>
        <View className={styles.round}>
          <Icon name={tone === 'ok' ? 'check' : 'alert'} tone={tone} size={40} />
        </View>
        <View className={styles.title}>{title}</View>
        <View className='note'>{note}</View>
      </View>
      <Button size='wide' onTap={onAction}>
        {action}
      </Button>
      <Button kind='ghost' size='wide' onTap={onClose}>
        先到这里
      </Button>
    </Sheet>
  )
}
