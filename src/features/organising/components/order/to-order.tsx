import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import type { Allocation } from '@cloud/capabilities/activities/labels'
import { Card } from '@/shared/ui/card'
import { Steps } from '@/shared/ui/steps'
import styles from './to-order.module.css'

const how: Readonly<Record<Allocation, string>> = {
  firstCome: '谁先报谁先得，不用排',
  draw: '每个人的手机都放进一份随机数，和开放前公布的封条合在一起排，谁也挑不了位置',
  leastServed: '过去一年参加得少的排前面，一样多的再随机排序；每个人为什么排在那里都写明',
}

/** What will happen, while the order is not made. */
export function ToOrder({ activity }: { activity: ActivityDetail }) {
  const { title, allocation, draw, state } = activity
  const isOpen = state === 'published'
  return (
    <>
      <Card>
        <View className='head'>{title}</View>
        <View className={styles.how}>{how[allocation]}</View>
        {draw?.log && <View className='note'>{`公开记录里有 ${draw.log.count} 笔`}</View>}
      </Card>
      <Card>
        <Steps
          items={[
            { title: '开放报名前，封条已经公布', state: 'done' },
            { title: '大家登记', state: isOpen ? 'now' : 'done' },
            {
              title: '截止后排顺序',
              note: isOpen ? '到点会自动排' : '会自动排，也可以现在就排',
              state: isOpen ? 'next' : 'now',
            },
            { title: '按顺序给名额，其余按顺序候补', state: 'next' },
          ]}
        />
      </Card>
    </>
  )
}
