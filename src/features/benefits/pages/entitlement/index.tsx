import { useState } from 'react'
import type { BenefitsContract } from '@cloud/capabilities/benefits/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { useParams } from '@/shared/use-params'
import { Standing, Terms } from '../../components/about'
import { ClaimBar } from '../../components/claim-bar'
import { Shops } from '../../components/shops'
import { Pass } from '../../components/pass'

/** One benefit: what it is and where to get it, then the voucher to show. */
export default function EntitlementPage() {
  const { id = '' } = useParams()
  const [chosen, choose] = useState<string>()
  const detail = useRemote<BenefitsContract, 'detail'>('benefits.detail', { programmeId: id })
  return (
    <RemoteScreen
      remote={detail}
      footer={(it) => <ClaimBar entitlement={it} shopId={chosen ?? only(it.shops)} show={detail.show} />}
    >
      {(it) =>
        it.voucher ? (
          <Pass entitlement={it} voucher={it.voucher} />
        ) : (
          <>
            <Standing entitlement={it} />
            {it.shops.length > 0 && (
              <Section title='选一家门店'>
                <Shops shops={it.shops} value={chosen ?? only(it.shops)} onChange={choose} />
              </Section>
            )}
            <Section title='说明'>
              <Terms entitlement={it} />
            </Section>
          </>
        )
      }
    </RemoteScreen>
  )
}

/** Where there is nothing to choose, it is chosen. */
const only = (shops: readonly { id: string; left: number | null }[]) =>
  shops.length === 1 && shops[0]?.left !== 0 ? shops[0]?.id : undefined
