import { View } from '@tarojs/components'
import type { RequestDetail } from '@cloud/capabilities/requests/contract'
import { stateLabels } from '@cloud/capabilities/requests/labels'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { KeyValue } from '@/shared/ui/key-value'
import { Tag } from '@/shared/ui/tag'
import { kindLooks, stateTones } from './looks'
import styles from './facts.module.css'

/** What is asked, by whom, and why. */
export function Facts({ request }: { request: RequestDetail }) {
  const { kind, state, title, summary, reason, details, effectiveOn, applicant, unitName, at, decide } =
    request
  const { icon, tone } = kindLooks[kind]
  return (
    <Card>
      <View className={styles.top}>
        {decide ? <Avatar name={applicant} /> : <Icon name={icon} tone={tone} boxed />}
        <View className={styles.words}>
          <View className='head'>{title}</View>
          <View className='note'>
            {decide ? `${applicant} · ${unitName}` : `${moment(at, serverNow())} 提交`}
          </View>
        </View>
        <View className={styles.right}>
          <Tag tone={stateTones[state]}>{stateLabels[state]}</Tag>
        </View>
      </View>
      <View className='rule' />
      <KeyValue
        rows={[
          ['事由', summary],
          ...details.map(({ label, value }) => [label, value] as const),
          ['从哪天起', effectiveOn ?? ''],
          ['原因', reason],
          ['提交', decide ? moment(at, serverNow()) : ''],
        ]}
      />
    </Card>
  )
}
