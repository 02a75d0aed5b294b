import { View } from '@tarojs/components'
import type { Look } from '@cloud/capabilities/privacy/contract'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import type { IconName } from '@/shared/ui/icons'
import type { Tone } from '@/shared/ui/tones'
import styles from './look-card.module.css'

const icons: Record<Look['kind'], { name: IconName; tone: Tone }> = {
  revealed: { name: 'search', tone: 'warn' },
  exported: { name: 'document', tone: 'info' },
  verified: { name: 'scan', tone: 'ok' },
  own: { name: 'me', tone: 'neutral' },
}

/** One look: who, in which office, what, what for, when. */
export function LookCard({ look }: { look: Look }) {
  const { kind, at, who, office, what, purpose } = look
  return (
    <Card>
      <View className={styles.look}>
        <Icon {...icons[kind]} boxed />
        <View className='grow'>
          <View className='strong'>{kind === 'own' ? what : `${who}${what}`}</View>
          {office !== '' && kind !== 'own' && <View className='note'>{office}</View>}
          {purpose !== '' && <View className={styles.purpose}>用途：{purpose}</View>}
          <View className='note'>{moment(at, serverNow())}</View>
        </View>
      </View>
    </Card>
  )
}
