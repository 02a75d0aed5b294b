import type { Output } from '@cloud/kernel/contract/define'
import type { BenefitsContract, Ticket } from '@cloud/capabilities/benefits/contract'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { NextPages } from '@/shared/ui/next-pages'

type Page = Output<BenefitsContract, 'redeemed'>

/** What was handed over, newest first. */
export function RedeemedList({ page }: { page: Page }) {
  if (page.items.length === 0)
    return (
      <Card list>
        <Cell title='还没有核销过' note='核销过的券会列在这里' />
      </Card>
    )
  return (
    <>
      <Rows items={page.items} />
      <NextPages<BenefitsContract, 'redeemed'>
        action='benefits.redeemed'
        input={{}}
        cursor={page.next}
        words='再看更早的'
      >
        {({ items }) => <Rows items={items} />}
      </NextPages>
    </>
  )
}

function Rows({ items }: { items: readonly Ticket[] }) {
  return (
    <Card list>
      {items.map(({ code, title, nameMasked, redeemedAt }) => (
        <Cell
          key={code}
          title={`${nameMasked} · ${title}`}
          note={redeemedAt && moment(redeemedAt, serverNow())}
          right={`尾号 ${code.slice(-4)}`}
        />
      ))}
    </Card>
  )
}
