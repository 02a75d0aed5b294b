import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { CardsContract, PersonCard } from '@cloud/capabilities/cards/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'

interface EndCardProps {
  personId: string
  show: (card: PersonCard) => void
}

const sure = async () => {
  const { confirm } = await Taro.showModal({
    title: '真的注销这张卡？',
    content: '注销后不能恢复，本人会看到原因。需要的话可以重新申请。',
    confirmText: '注销',
    cancelText: '先不',
  })
  return confirm
}

/** Ends somebody's card, with the reason that she will read. */
export function EndCard({ personId, show }: EndCardProps) {
  const [why, setWhy] = useState('')
  const { submit, busy, problem } = useSubmit<CardsContract, 'cancel'>('cards.cancel')
  const send = async () => {
    const fresh = (await sure()) ? await submit({ personId, why }) : undefined
    if (fresh) show(fresh)
  }
  return (
    <Section title='注销'>
      <Card>
        <Field
          label='原因'
          hint='本人会看到这句话'
          placeholder='比如：已转到外校'
          max={60}
          value={why}
          onChange={setWhy}
          problem={problem && (problem.fields?.['why'] ?? problem.message)}
        />
        <Button kind='danger' size='wide' busy={busy} disabled={!why} onTap={() => void send()}>
          注销这张卡
        </Button>
      </Card>
    </Section>
  )
}
