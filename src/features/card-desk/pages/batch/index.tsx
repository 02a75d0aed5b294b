import { useState } from 'react'
import { View } from '@tarojs/components'
import type { BatchView, CardsContract, Settled } from '@cloud/capabilities/cards/contract'
import { batchStateLabels, outcomeLabels, type Outcome } from '@cloud/capabilities/cards/labels'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { moment } from '@/shared/format/time'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { Tabs } from '@/shared/ui/tabs'
import { useParams } from '@/shared/use-params'
import { BatchCounts } from '../../components/batch-card'
import { BatchPeople } from '../../components/batch-people'
import { FileCard } from '../../components/file-card'
import { useClosing } from '../../components/use-closing'

const outcomes = Object.keys(outcomeLabels) as Outcome[]

/** The view after somebody was settled: her row where it was, the batch as it comes to now. */
const withSettled = (view: BatchView, { person, batch }: Settled): BatchView => ({
  ...view,
  ...batch,
  items: view.items.map((each) => (each.id === person.id ? person : each)),
})

/** One batch: how it adds up, its file, the numbers that came back. */
export default function Batch() {
  const { id = '' } = useParams()
  const [show, setShow] = useState<Outcome>('waiting')
  const batch = useRemote<CardsContract, 'batch'>('cards.batch', { batchId: id, show })
  const { toTheEnd, busy, problem } = useClosing()
  const goOn = async (month: string) => {
    if (await toTheEnd(month)) void batch.refresh()
  }
  return (
    <RemoteScreen
      remote={batch}
      skeleton='list'
      footer={({ state, month }) =>
        state === 'closing' && (
          <ActionBar
            action='接着汇总'
            busy={busy}
            problem={problem?.message}
            note='没汇总完，离开也会自动接着办'
            onTap={() => void goOn(month)}
          />
        )
      }
    >
      {(view) => (
        <>
          <Card>
            <View className='head'>{view.title}</View>
            <View className='note'>
              {batchStateLabels[view.state]} · {moment(view.startedAt, serverNow())}
            </View>
            <BatchCounts counts={view.counts} />
          </Card>
          <FileCard batch={view} onChange={() => void batch.refresh()} />
          <Section title='名单'>
            <Tabs
              items={outcomes.map((key) => ({ key, label: outcomeLabels[key], count: view.counts[key] }))}
              value={show}
              onChange={setShow}
            />
            <BatchPeople
              batch={view}
              show={show}
              onSettled={(settled) => batch.show(withSettled(view, settled))}
            />
          </Section>
        </>
      )}
    </RemoteScreen>
  )
}
