import Taro from '@tarojs/taro'
import type { BenefitsContract, EntitlementDetail } from '@cloud/capabilities/benefits/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'

interface ClaimBarProps {
  entitlement: EntitlementDetail
  /** Chosen; undefined: not yet. */
  shopId: string | undefined
  show: (entitlement: EntitlementDetail) => void
}

/** The bar under a benefit: claim it, or ask for it late. Nothing where nothing is claimed. */
export function ClaimBar(props: ClaimBarProps) {
  const { kind, askLate, claim, programmeId, voucher } = props.entitlement
  if (voucher || kind !== 'birthday') return null
  if (!askLate.can || claim.can) return <Claim {...props} />
  return (
    <ActionBar
      action='申请补领'
      reason='领取时间过了'
      note='写一句原因就好'
      onTap={() => void go(`/features/requests/pages/submit/index?kind=lateClaim&programmeId=${programmeId}`)}
    />
  )
}

function Claim({ entitlement, shopId, show }: ClaimBarProps) {
  const { programmeId, claim, shops } = entitlement
  const take = useSubmit<BenefitsContract, 'claim'>('benefits.claim')
  const shop = shops.find(({ id }) => id === shopId)
  const send = async () => {
    const fresh = shop && (await take.submit({ programmeId, shopId: shop.id }))
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '领好了，生日快乐！', icon: 'none' })
  }
  return (
    <ActionBar
      action='领取'
      possible={claim}
      busy={take.busy}
      disabled={claim.can && !shop}
      problem={take.problem?.message}
      reason={claim.can && (shop ? shop.name : '先选一家门店')}
      note={shop ? '领了就占住这一份' : undefined}
      onTap={() => void send()}
    />
  )
}
