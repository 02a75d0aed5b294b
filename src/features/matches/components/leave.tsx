import Taro from '@tarojs/taro'
import type { MatchesContract, Room } from '@cloud/capabilities/matches/contract'
import type { Remote } from '@/shared/api/use-remote'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { forgetKeep } from '../phone/storage'

/** Takes the card back with everything handed in, here and on the server. */
export function Leave({ activityId, remote }: { activityId: string; remote: Remote<Room> }) {
  const leave = useSubmit<MatchesContract, 'leave'>('matches.leave')
  const ask = async () => {
    const { confirm } = await Taro.showModal({
      title: '撤下卡片？',
      content: '卡片和你定的都会删掉，别人不再看到你',
      confirmText: '撤下',
      cancelText: '再想想',
    })
    const mine = confirm ? await leave.submit({ activityId }) : undefined
    if (!mine) return
    forgetKeep(activityId)
    if (remote.view) remote.show({ ...remote.view, ...mine, people: [] })
    if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  }
  return (
    <Card list>
      <Cell
        icon='close'
        tone='warn'
        title='撤下我的卡片'
        note={leave.problem?.message ?? '不参加互选了'}
        right={leave.busy ? '正在撤下' : undefined}
        onTap={() => void ask()}
      />
    </Card>
  )
}
