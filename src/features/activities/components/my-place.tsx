import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { placeInLine } from './standing'

const ahead = (position: number | null) => {
  if (position === null) return '有人取消就按顺序补上'
  return position === 1 ? '有人取消就轮到你' : `前面还有 ${position - 1} 人，有人取消就按顺序补上`
}

/** My own state: signed up, or where I stand in line. Nothing for everybody else. */
export function MyPlace({ mine }: Pick<ActivityDetail, 'mine'>) {
  if (!mine || mine.state === 'cancelled') return null
  const confirmed = mine.state === 'confirmed'
  const title = confirmed ? '你已报名' : placeInLine(mine)
  const note = confirmed ? `${moment(mine.at, serverNow())} 报上的` : ahead(mine.position)
  return (
    <Card>
      <View className='row'>
        <Icon name={confirmed ? 'check' : 'clock'} tone={confirmed ? 'ok' : 'info'} boxed />
        <View className='grow'>
          <View className='strong'>{title}</View>
          <View className='note'>{note}</View>
        </View>
      </View>
    </Card>
  )
}
