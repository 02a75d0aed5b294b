import { useState } from 'react'
import type { BenefitsContract } from '@cloud/capabilities/benefits/contract'
import { useRemote } from '@/shared/api/use-remote'
import { plain } from '@/shared/format/code'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { Finder } from '../../components/finder'
import { RedeemBar } from '../../components/redeem-bar'
import { RedeemedList } from '../../components/redeemed-list'
import { TicketCard } from '../../components/ticket-card'

/** 扫码核销: a voucher by its code, handed over once. */
export default function Redeem() {
  const [code, setCode] = useState('')
  const [done, setDone] = useState('')
  const redeemed = useRemote<BenefitsContract, 'redeemed'>('benefits.redeemed', {})
  const ticket = useRemote<BenefitsContract, 'ticket'>('benefits.ticket', code ? { code } : undefined)
  const find = (typed: string) => {
    const wanted = plain(typed)
    setDone('')
    if (wanted && wanted === code) void ticket.refresh()
    else setCode(wanted)
  }
  return (
    <RemoteScreen
      remote={redeemed}
      skeleton='list'
      top={
        ticket.view ? (
          <TicketCard ticket={ticket.view} fresh={done === code} />
        ) : (
          <Finder onFind={find} busy={code !== '' && !ticket.problem} problem={ticket.problem} />
        )
      }
      footer={() => (
        <RedeemBar
          ticket={ticket.view}
          onFind={find}
          onRedeemed={(fresh) => {
            ticket.show(fresh)
            setDone(code)
            void redeemed.refresh()
          }}
        />
      )}
    >
      {(page) => (
        <Section title='核销过的'>
          <RedeemedList page={page} />
        </Section>
      )}
    </RemoteScreen>
  )
}
