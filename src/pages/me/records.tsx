import { View } from '@tarojs/components'
import type { Me } from '@cloud/capabilities/members/contract'
import { go } from '@/shared/go'
import { remedyOf } from '@/shared/remedy'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { ReasonCard } from '@/shared/ui/reason-card'
import styles from './index.module.css'

type Kind = NonNullable<Me['profile']>['kind']

const signUps = { title: '我的报名', to: '/features/activities/pages/mine/index' }
const benefits = { title: '我的福利', to: '/features/benefits/pages/year/index' }
const requests = { title: '我的申请', to: '/features/requests/pages/mine/index' }
const record = { title: '我的档案', to: '/features/members/pages/record/index' }

/** What each kind of person has of her own. */
const records: Record<Kind, readonly { title: string; to: string }[]> = {
  member: [signUps, benefits, requests, record],
  staff: [requests, record],
  retired: [requests, record],
  clerk: [],
}

/** My records, and the way in for those who have not joined yet. */
export function Records({ kind }: { kind: Kind }) {
  const join = remedyOf('system.notMember')
  if (records[kind].length === 0) return null
  return (
    <View className={styles.part}>
      {kind === 'staff' && join && (
        <ReasonCard
          icon={join.icon}
          title='加入工会'
          why='入了会，就能报名活动、领生日蛋糕'
          action={join.action}
          onTap={() => void go(join.to)}
        />
      )}
      <Card list>
        {records[kind].map((record) => (
          <Cell key={record.title} {...record} />
        ))}
      </Card>
    </View>
  )
}
