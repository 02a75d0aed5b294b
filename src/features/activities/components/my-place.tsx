import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import type { IconName } from '@/shared/ui/icons'
import type { Tone } from '@/shared/ui/tones'
import { isIn, placeInLine, together, type Mine } from '@/shared/activities/standing'

interface Said {
  readonly icon: IconName
  readonly tone: Tone
  readonly title: string
  readonly note: string
}

const ahead = ({ position, size }: Mine) => {
  const turn = size > 1 ? `空出 ${size} 个名额，就一起补上` : '有人取消就按顺序补上'
  if (position === null || (position === 1 && size > 1)) return turn
  return position === 1 ? '有人取消就轮到你' : `前面还有 ${position - 1} 人，${turn}`
}

const said = (mine: Mine, { closesAt }: ActivityDetail, now: string): Said => {
  if (mine.state === 'confirmed')
    return { icon: 'check', tone: 'ok', title: '你已报名', note: `${moment(mine.at, now)} 报上的` }
  if (mine.state === 'offered')
    return { icon: 'bell', tone: 'warn', title: '名额轮到你了', note: '确认了才算报上' }
  if (mine.state === 'entered')
    return {
      icon: 'order',
      tone: 'info',
      title: '你已登记',
      note: `${moment(closesAt, now)} 截止，之后排顺序`,
    }
  return { icon: 'clock', tone: 'info', title: placeInLine(mine), note: ahead(mine) }
}

/** My own state: signed up, entered, offered a seat, or where I stand in line. Nothing for everybody else. */
export function MyPlace({ activity }: { activity: ActivityDetail }) {
  const { mine } = activity
  if (!isIn(mine)) return null
  const { icon, tone, title, note } = said(mine, activity, serverNow())
  const size = together(mine.size)
  return (
    <Card>
      <View className='row'>
        <Icon name={icon} tone={tone} boxed />
        <View className='grow'>
          <View className='strong'>{size ? `${title}（${size}）` : title}</View>
          <View className='note'>{note}</View>
        </View>
      </View>
    </Card>
  )
}
