import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { serverNow } from '../api/clock'
import { useSubmit } from '../api/use-submit'
import { moment } from '../format/time'
import { ActionBar } from '../ui/action-bar'
import type { BarProps } from './bar-props'
import { useCountdown } from './countdown'
import { together, type Mine } from './standing'

const sure = () =>
  Taro.showModal({
    title: '放弃这个名额？',
    content: '名额会给下一位，放弃后不能再要回来',
    confirmText: '放弃名额',
    cancelText: '再想想',
  })

/** An offered seat: until when, how long that is, and the two answers. */
export function OfferBar({ activity, mine, show, refresh }: BarProps & { mine: Mine }) {
  const { id: activityId, confirm } = activity
  const take = useSubmit<ActivitiesContract, 'confirm'>('activities.confirm')
  const leave = useSubmit<ActivitiesContract, 'decline'>('activities.decline')
  const left = useCountdown(mine.answerBy, () => void refresh())
  const accept = async () => {
    const fresh = await take.submit({ activityId })
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '报上了', icon: 'success' })
  }
  const decline = async () => {
    const fresh = (await sure()).confirm ? await leave.submit({ activityId }) : undefined
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '名额给下一位了', icon: 'none' })
  }
  const until = mine.answerBy && `请在${moment(mine.answerBy, serverNow())} 前确认`
  return (
    <ActionBar
      action={mine.size > 1 ? `确认参加（${mine.size} 人）` : '确认参加'}
      possible={confirm}
      busy={take.busy || leave.busy}
      problem={take.problem?.message ?? leave.problem?.message}
      reason={until ?? together(mine.size)}
      note={left && `${left}，过时给下一位`}
      second={{ action: '放弃名额', onTap: () => void decline(), busy: leave.busy }}
      onTap={() => void accept()}
    />
  )
}
