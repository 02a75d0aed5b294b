import Taro from '@tarojs/taro'
import type { CardsContract, MyCard } from '@cloud/capabilities/cards/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'

interface MyCardBarProps {
  card: MyCard
  show: (card: MyCard) => void
}

const sure = async () => {
  const { confirm } = await Taro.showModal({
    title: '真的挂失这张卡？',
    content: '挂失后这张卡在这里马上停用，不能恢复。接着可以申请补办，下一批报送。',
    confirmText: '挂失',
    cancelText: '再找找',
  })
  return confirm
}

/** Apply, or report a loss: whichever the server says is possible. */
export function MyCardBar({ card, show }: MyCardBarProps) {
  const apply = useSubmit<CardsContract, 'apply'>('cards.apply')
  const lose = useSubmit<CardsContract, 'reportLoss'>('cards.reportLoss')
  const send = async () => {
    const fresh = await apply.submit({})
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '申请好了', icon: 'success' })
  }
  const report = async () => {
    const fresh = (await sure()) ? await lose.submit({}) : undefined
    if (fresh) show(fresh)
  }
  if (card.reportLoss.can)
    return (
      <ActionBar
        action='卡丢了，挂失'
        kind='danger'
        busy={lose.busy}
        problem={lose.problem?.message}
        onTap={() => void report()}
      />
    )
  return (
    <ActionBar
      action={card.applyWord}
      possible={card.apply}
      busy={apply.busy}
      problem={apply.problem?.message}
      note='不用交材料'
      onTap={() => void send()}
    />
  )
}
