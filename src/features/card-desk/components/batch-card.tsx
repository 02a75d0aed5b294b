import { View } from '@tarojs/components'
import type { BatchRow } from '@cloud/capabilities/cards/contract'
import { batchStateLabels } from '@cloud/capabilities/cards/labels'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { Progress } from '@/shared/ui/progress'
import { Tag } from '@/shared/ui/tag'
import styles from './batch-card.module.css'

const words = ({ counts, state }: BatchRow) => {
  if (state === 'closing') return batchStateLabels.closing
  return counts.waiting > 0 ? `等 ${counts.waiting} 个卡号` : '办完了'
}

/** How a batch adds up: registered, sent back, waiting. */
export function BatchCounts({ counts: { all, registered, rejected, waiting } }: Pick<BatchRow, 'counts'>) {
  const share = (part: number) => (all > 0 ? part / all : 0)
  return (
    <View className={styles.counts}>
      <Progress
        thick
        value={[
          { value: share(registered), tone: 'ok' },
          { value: share(rejected), tone: 'warn' },
        ]}
        left={`共 ${all} 人`}
        right={`已登记 ${registered} · 退回 ${rejected} · 等卡号 ${waiting}`}
      />
    </View>
  )
}

/** A batch in the list. */
export function BatchCard({ batch }: { batch: BatchRow }) {
  const { id, title, state, counts } = batch
  const isOver = state === 'closed' && counts.waiting === 0
  return (
    <Card
      onTap={() => void go(`/features/card-desk/pages/batch/index?id=${id}`)}
      label={`${title}，共 ${counts.all} 人，${words(batch)}`}
    >
      <View className='row between'>
        <View className='head'>{title}</View>
        <Tag tone={isOver ? 'ok' : 'info'}>{words(batch)}</Tag>
      </View>
      <BatchCounts counts={counts} />
    </Card>
  )
}
