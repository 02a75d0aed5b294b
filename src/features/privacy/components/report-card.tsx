import { View } from '@tarojs/components'
import type { PurgeReport } from '@cloud/capabilities/privacy/contract'
import { serverNow } from '@/shared/api/clock'
import { day } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import { Tag } from '@/shared/ui/tag'

/** One run: people, what of theirs, and the decision it followed. */
export function ReportCard({ report }: { report: PurgeReport }) {
  const { startedAt, finishedAt, people, counts, setting } = report
  return (
    <Card>
      <View className='row between'>
        <View className='head'>{day(startedAt, serverNow())}</View>
        <Tag tone={finishedAt ? 'ok' : 'info'}>{finishedAt ? `清除 ${people} 人` : '正在清除'}</Tag>
      </View>
      <View className='note'>{setting}</View>
      {counts.length > 0 && <View className='rule' />}
      <KeyValue rows={counts.map(({ label, count }) => [label, `${count} 条`] as const)} />
    </Card>
  )
}
