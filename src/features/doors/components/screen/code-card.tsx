import { View } from '@tarojs/components'
import { serverNow } from '@/shared/api/clock'
import { Card } from '@/shared/ui/card'
import { Empty } from '@/shared/ui/empty'
import { QrCode } from '@/shared/ui/qr-code'
import { Tag } from '@/shared/ui/tag'
import { sessionWords, type SessionView } from '../sessions'
import { useRotating } from './use-rotating'
import styles from './code-card.module.css'

interface CodeCardProps {
  activityId: string
  title: string
  session: SessionView
  /** One who checks in may bring others: seats are more than those who are counted here. */
  withFamilies: boolean
  /** Why nobody can check in now; '' when everybody can. */
  why: string
}

const counted = (seats: number, withFamilies: boolean) =>
  withFamilies ? `位会员签到了，连家人报了 ${seats} 人` : `位签到了，一共报了 ${seats} 人`

/** The code that members scan, as wide as the screen, with how many are in. */
export function CodeCard({ activityId, title, session, withFamilies, why }: CodeCardProps) {
  const { view, problem, isStale, refresh } = useRotating(activityId, session.id)
  return (
    <Card>
      <View className={styles.what}>
        <View className='head'>{title}</View>
        <View className='note'>{sessionWords(session, title, serverNow())}</View>
        {why && <Tag tone='warn'>{why}</Tag>}
      </View>
      {view && !isStale ? (
        <Code text={view.text} until={view.until} />
      ) : (
        <View className={styles.empty}>
          <Empty
            icon={problem ? 'offline' : 'scan'}
            title={problem ? '取不到新的码' : '正在取码'}
            note={problem?.message}
            action={problem && '再试'}
            onAction={() => void refresh()}
          />
        </View>
      )}
      <View className={styles.count} aria-live='polite'>
        <View className={`${styles.number} digits`}>{view ? view.inside : '…'}</View>
        <View className='note'>{view ? counted(view.seats, withFamilies) : '位签到了'}</View>
      </View>
    </Card>
  )
}

/** A code lasts fifteen seconds; the line runs out with it. */
function Code({ text, until }: { text: string; until: string }) {
  const left = Math.max(0, Date.parse(until) - Date.parse(serverNow()))
  return (
    <View className={styles.code}>
      <QrCode value={text} size='screen' label='签到码，请会员用小程序扫' />
      <View className={styles.track} aria-hidden>
        <View key={text} className={styles.left} style={{ animationDuration: `${left}ms` }} />
      </View>
    </View>
  )
}
