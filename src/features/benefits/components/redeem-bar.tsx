import Taro from '@tarojs/taro'
import type { BenefitsContract, Ticket } from '@cloud/capabilities/benefits/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'
import { hasCamera, scan } from '@/shared/camera'

interface RedeemBarProps {
  ticket: Ticket | undefined
  /** '' puts the ticket away. */
  onFind: (code: string) => void
  onRedeemed: (ticket: Ticket) => void
}

/** The bar under the counter: scan, then hand over, then the next one. */
export function RedeemBar({ ticket, onFind, onRedeemed }: RedeemBarProps) {
  const { submit, busy, problem, clear } = useSubmit<BenefitsContract, 'redeem'>('benefits.redeem')
  const next = async () => {
    clear()
    onFind(hasCamera ? await scan() : '')
  }
  if (!ticket)
    return hasCamera ? (
      <ActionBar action='扫一扫' note='扫顾客手机上的二维码' onTap={() => void next()} />
    ) : null
  const hand = async () => {
    const fresh = await submit({ code: ticket.code })
    if (!fresh) return
    onRedeemed(fresh)
    void Taro.showToast({ title: '核销好了', icon: 'success' })
  }
  if (!ticket.redeem.can)
    return <ActionBar action={hasCamera ? '扫下一张' : '下一张'} onTap={() => void next()} />
  return (
    <ActionBar
      action='确认核销'
      busy={busy}
      problem={problem?.message}
      note='东西交到手里，再按这个'
      second={{ action: '先不核销', onTap: () => onFind('') }}
      onTap={() => void hand()}
    />
  )
}
