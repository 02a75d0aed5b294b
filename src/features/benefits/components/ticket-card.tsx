import { View } from '@tarojs/components'
import type { Ticket } from '@cloud/capabilities/benefits/contract'
import { serverNow } from '@/shared/api/clock'
import { inGroups } from '@/shared/format/code'
import { date } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import type { IconName } from '@/shared/ui/icons'
import { KeyValue } from '@/shared/ui/key-value'
import type { Tone } from '@/shared/ui/tones'
import { lastBefore } from './days'
import { worth } from './looks'
import styles from './ticket-card.module.css'

const looks: Record<
  Ticket['state'],
  { readonly icon: IconName; readonly tone: Tone; readonly word: string }
> = {
  claimed: { icon: 'gift', tone: 'ok', word: '可以提货' },
  redeemed: { icon: 'check', tone: 'warn', word: '提过货了' },
  expired: { icon: 'clock', tone: 'warn', word: '已经过期' },
}

const handedOver = { icon: 'check', tone: 'ok', word: '核销好了' } as const

interface TicketCardProps {
  ticket: Ticket
  /** Redeemed just now, by this clerk. */
  fresh: boolean
}

/** What a clerk sees before she hands over, and after. */
export function TicketCard({ ticket, fresh }: TicketCardProps) {
  const { code, title, shopName, nameMasked, faceValue, validUntil, state, redeem } = ticket
  const { icon, tone, word } = fresh ? handedOver : looks[state]
  return (
    <Card>
      <View className={`${styles.ticket} tone-${tone}`} aria-role='alert'>
        <View className={styles.mark}>
          <Icon name={icon} tone={tone} size={40} />
        </View>
        <View className='title'>{title}</View>
        <View className={styles.why}>{redeem.can || fresh ? word : redeem.why}</View>
        <View className='rule' />
        <View className={styles.facts}>
          <KeyValue
            rows={[
              ['姓名', nameMasked],
              ['门店', shopName],
              ['面值', worth(faceValue)],
              ['有效到', date(lastBefore(validUntil), serverNow())],
              ['券码', inGroups(code)],
            ]}
          />
        </View>
      </View>
    </Card>
  )
}
