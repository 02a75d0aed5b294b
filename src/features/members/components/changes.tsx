import { View } from '@tarojs/components'
import type { ChangeRow } from '@cloud/capabilities/members/contract'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'

const before = (text: string) => text || '空'

/** What was changed about me: each field before and after, by whom, why. */
export function Changes({ changes }: { changes: readonly ChangeRow[] }) {
  return changes.map(({ id, what, at, from, by, why, fields }) => (
    <Card key={id}>
      <View className='strong'>{what}</View>
      <View className='note'>
        {[moment(at, serverNow()), by, from && `${from} 起算`].filter(Boolean).join(' · ')}
      </View>
      <KeyValue
        rows={[
          ...fields.map(
            ({ label, before: old, after }) => [label, `${before(old)} → ${before(after)}`] as const,
          ),
          ['原因', why],
        ]}
      />
    </Card>
  ))
}
