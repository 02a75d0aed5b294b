import { View } from '@tarojs/components'
import type { RequestRow } from '@cloud/capabilities/requests/contract'
import { kindLabels } from '@cloud/capabilities/requests/labels'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { go } from '@/shared/go'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'

/** Somebody's request as an officer meets it: who, what, since when. */
export function TodoCard({ request }: { request: RequestRow }) {
  const { id, kind, summary, at, applicant, unitName } = request
  const who = `${applicant} · ${unitName}`
  const what = `${kindLabels[kind]} · ${moment(at, serverNow())}`
  return (
    <Card
      onTap={() => void go(`/features/requests/pages/detail/index?id=${id}`)}
      label={[who, what, summary].join('，')}
    >
      <View className='row'>
        <Avatar name={applicant} />
        <View className='grow'>
          <View className='strong'>{who}</View>
          <View className='note'>{what}</View>
        </View>
        <Icon name='next' tone='neutral' size={20} />
      </View>
      {summary && (
        <>
          <View className='rule' />
          <View>{summary}</View>
        </>
      )}
    </Card>
  )
}
