import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { allocationLabels, type Allocation } from '@cloud/capabilities/activities/labels'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { CopyButton } from '@/shared/ui/copy-button'
import { Section } from '@/shared/ui/section'
import styles from './giving.module.css'

const explained: Record<Allocation, string> = {
  firstCome: '按服务器收到的先后给名额，满了排候补',
  draw: '先登记，截止后随机排出顺序，和谁先点没有关系',
  leastServed: '先登记，截止后过去一年参加少的排在前面，一样的随机排序',
}

const page = (name: string, id: string) => `/features/seats/pages/${name}/index?id=${id}`

/** What else binds everybody: waiting, confirming, those who did not come. */
const rulesOf = ({ companions, confirmHours, noShowRule }: ActivityDetail) =>
  [
    companions && `${companions.words}；家人一起成行，一起候补`,
    confirmHours !== null && `轮到候补的，要在 ${confirmHours} 小时内确认`,
    noShowRule,
  ].filter(Boolean)

function DrawCells({ activity: { id, draw } }: { activity: ActivityDetail }) {
  if (!draw) return null
  const { madeAt, entry, log } = draw
  return (
    <Card list>
      {madeAt ? (
        <Cell
          icon='order'
          tone='ok'
          title='排序结果'
          note='每个人都能重算一遍'
          right={entry?.place ? `你第 ${entry.place} 位` : undefined}
          to={page('proof', id)}
        />
      ) : (
        draw.commitment && <Seal text={draw.commitment} count={log?.count} />
      )}
      <Cell icon='shield' tone='info' title='怎么做到公平' to={page('fairness', id)} />
    </Card>
  )
}

interface SealProps {
  text: string
  /** How many entries the public log holds. */
  count: number | undefined
}

/** The published seal: whoever likes may note it down. */
function Seal({ text, count }: SealProps) {
  return (
    <Cell
      title='封条（报名前就公布了）'
      note={
        <>
          <View className={`${styles.seal} digits`}>{text}</View>
          {count !== undefined && <View>名单里已有 {count} 份登记</View>}
        </>
      }
      right={<CopyButton text={text} label='封条' />}
    />
  )
}

/** How seats are given, in a line, with what else binds everybody. */
export function Giving({ activity }: { activity: ActivityDetail }) {
  const { allocation } = activity
  return (
    <Section title='名额怎么给'>
      <Card>
        <View className='strong'>{allocationLabels[allocation]}</View>
        <View className='note'>{explained[allocation]}</View>
        {rulesOf(activity).map((rule, at) => (
          <View key={at} className={`${styles.rule} note`}>
            {rule}
          </View>
        ))}
      </Card>
      <DrawCells activity={activity} />
    </Section>
  )
}
