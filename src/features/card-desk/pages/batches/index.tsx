import type { Output } from '@cloud/kernel/contract/define'
import type { CardsContract } from '@cloud/capabilities/cards/contract'
import { useRemote } from '@/shared/api/use-remote'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { BatchCard } from '../../components/batch-card'
import { useClosing } from '../../components/use-closing'

type View = Output<CardsContract, 'batches'>
const page = (name: string) => `/features/card-desk/pages/${name}/index`

/** 办卡批次: what waits for the next batch, and the batches that were handed in. */
export default function Batches() {
  const batches = useRemote<CardsContract, 'batches'>('cards.batches', {})
  const { close, busy, taken, problem } = useClosing()
  const send = async ({ month, title, waiting }: NonNullable<View['upcoming']>) => {
    const batch = await close(month, title, waiting)
    if (!batch) return
    void batches.refresh()
    void go(`${page('batch')}?id=${batch.id}`)
  }
  return (
    <RemoteScreen
      remote={batches}
      skeleton='list'
      footer={({ upcoming }) =>
        upcoming && (
          <ActionBar
            action='汇总这一批'
            possible={upcoming.close}
            busy={busy}
            problem={problem?.message}
            reason={taken === undefined ? `${upcoming.waiting} 人已申请` : `已汇总 ${taken} 人`}
            note={upcoming.title}
            onTap={() => void send(upcoming)}
          />
        )
      }
    >
      {(view) => (
        <>
          <Card list>
            <Cell
              icon='people'
              tone='info'
              title='办卡情况'
              note='谁申请了、谁还没有卡'
              to={page('people')}
            />
            <Cell icon='edit' title='办卡规则' note={view.rule} to={page('rules')} />
          </Card>
          <Section title='报送过的'>
            <Rows view={view} />
          </Section>
        </>
      )}
    </RemoteScreen>
  )
}

const nothing = ({ upcoming }: View) =>
  upcoming
    ? { title: '还没有报送过', note: '到了截止日，在下面汇总第一批' }
    : { title: '批次由校工会汇总', note: '这里能看到本分会的办卡情况' }

function Rows({ view }: { view: View }) {
  if (view.items.length === 0)
    return (
      <Card list>
        <Cell {...nothing(view)} />
      </Card>
    )
  return (
    <>
      {view.items.map((batch) => (
        <BatchCard key={batch.id} batch={batch} />
      ))}
      <NextPages<CardsContract, 'batches'> action='cards.batches' input={{}} cursor={view.next}>
        {({ items }) => items.map((batch) => <BatchCard key={batch.id} batch={batch} />)}
      </NextPages>
    </>
  )
}
