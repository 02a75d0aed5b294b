import { View } from '@tarojs/components'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Progress } from '@/shared/ui/progress'
import { Tag } from '@/shared/ui/tag'
import { insideOf, type Book } from './book'
import type { useSync } from './use-sync'
import styles from './standing.module.css'

interface StandingProps {
  book: Book
  sync: ReturnType<typeof useSync>
}

/** What becomes of those who are not sent yet. */
const words = ({ online, problem }: StandingProps['sync']) => {
  if (!online) return '有网了自动送，关掉也不会丢'
  return problem || '正在送出去'
}

/** How many are in, and whether everything noted has reached the server. */
export function Standing({ book, sync }: StandingProps) {
  const { title, sessionTitle, takenAt, guests } = book
  const inside = insideOf(book)
  const { online, waiting, busy } = sync
  return (
    <Card>
      <View className={styles.top}>
        <View className='grow note'>{sessionTitle === title ? title : `${title} · ${sessionTitle}`}</View>
        <Tag tone={online ? 'ok' : 'warn'}>{online ? '有网' : '没网'}</Tag>
      </View>
      <View className={`${styles.count} digits`}>{`${inside} / ${guests.length}`}</View>
      <Progress
        thick
        value={guests.length === 0 ? 0 : inside / guests.length}
        tone='ok'
        left='位进了'
        right={`名单 ${moment(takenAt, serverNow())} 带上`}
      />
      {waiting > 0 && (
        <View className={styles.sync}>
          <View className='grow'>
            <View className='strong'>{`${waiting} 位还没同步`}</View>
            <View className='note'>{words(sync)}</View>
          </View>
          <Button kind='soft' size='small' busy={busy} onTap={() => void sync.sync()}>
            现在同步
          </Button>
        </View>
      )}
    </Card>
  )
}
