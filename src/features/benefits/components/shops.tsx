import type { EntitlementDetail } from '@cloud/capabilities/benefits/contract'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'

interface ShopsProps {
  shops: EntitlementDetail['shops']
  value: string | undefined
  onChange: (shopId: string) => void
}

const stock = (left: number | null) => (left === null ? '名额不限' : `余 ${left} 份`)

/** The shops to choose from, each with what is left there. */
export function Shops({ shops, value, onChange }: ShopsProps) {
  return (
    <Card list>
      <Choice
        value={value}
        onChange={onChange}
        options={shops.map(({ id, name, address, left }) => ({
          value: id,
          title: name,
          note: address,
          ...(left === 0 ? { why: '这家领完了，换一家吧' } : { right: stock(left) }),
        }))}
      />
    </Card>
  )
}
