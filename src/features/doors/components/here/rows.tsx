import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivitiesContract, Admitted, AttendanceRow } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { HereRow } from './here-row'

interface RowsProps {
  activityId: string
  sessionId: string
  isOver: boolean
  items: readonly AttendanceRow[]
}

/** Who is here, a page of it; whoever leaves before the end is checked out. */
export function Rows({ activityId, sessionId, isOver, items }: RowsProps) {
  const { submit, busy, problem } = useSubmit<ActivitiesContract, 'checkOut'>('activities.checkOut')
  const [left, setLeft] = useState<Readonly<Record<string, Admitted>>>({})
  const [leaving, setLeaving] = useState('')
  const leave = async ({ memberId, nameMasked }: AttendanceRow) => {
    const { confirm } = await Taro.showModal({
      title: `${nameMasked} 要先走？`,
      content: '记下现在的时间，时长算到现在',
      confirmText: '签退',
      cancelText: '再想想',
    })
    if (!confirm) return
    setLeaving(memberId)
    const gone = await submit({ activityId, sessionId, memberId })
    if (gone) setLeft({ ...left, [memberId]: gone })
  }
  return (
    <Card list>
      {problem && <View className='note'>{problem.message}</View>}
      {items.map((row) => (
        <HereRow
          key={row.memberId}
          row={{ ...row, ...pick(left[row.memberId]) }}
          busy={leaving === row.memberId && busy}
          onLeave={isOver ? undefined : () => void leave(row)}
        />
      ))}
    </Card>
  )
}

const pick = (gone: Admitted | undefined) => gone && { state: gone.state, leftAt: gone.leftAt }
