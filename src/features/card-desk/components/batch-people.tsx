import { useState } from 'react'
import type { BatchPerson, BatchView, CardsContract, Settled } from '@cloud/capabilities/cards/contract'
import { issueTypeLabels, outcomeLabels, type Outcome } from '@cloud/capabilities/cards/labels'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { NextPages } from '@/shared/ui/next-pages'
import { Tag } from '@/shared/ui/tag'
import { outcomeTones } from './outcome-tones'
import { SettleSheet } from './settle-sheet'

interface BatchPeopleProps {
  batch: BatchView
  show: Outcome
  onSettled: (settled: Settled) => void
}

const none: Record<Outcome, string> = {
  waiting: '没有人在等卡号',
  registered: '还没有登记过卡号',
  rejected: '没有退回的',
}

/** Those of a batch who stand alike; a tap settles one. */
export function BatchPeople({ batch, show, onSettled }: BatchPeopleProps) {
  const [open, setOpen] = useState<BatchPerson>()
  const settled = (it: Settled) => {
    setOpen(undefined)
    onSettled(it)
  }
  return (
    <>
      <Rows items={batch.items} show={show} onOpen={setOpen} />
      <NextPages<CardsContract, 'batch'>
        action='cards.batch'
        input={{ batchId: batch.id, show }}
        cursor={batch.next}
      >
        {({ items }) => <Rows items={items} show={show} onOpen={setOpen} />}
      </NextPages>
      {open && (
        <SettleSheet
          key={open.id}
          batchId={batch.id}
          person={open}
          onSettled={settled}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

interface RowsProps {
  items: readonly BatchPerson[]
  show: Outcome
  onOpen: (person: BatchPerson) => void
}

const noteOf = ({ unitName, staffNo, type, why }: BatchPerson) =>
  [unitName, staffNo, issueTypeLabels[type], why].filter(Boolean).join(' · ')

function Rows({ items, show, onOpen }: RowsProps) {
  if (items.length === 0)
    return (
      <Card list>
        <Cell title={none[show]} />
      </Card>
    )
  return (
    <Card list>
      {items.map((person) => {
        const { id, nameMasked, outcome, numberTail, settle, correct } = person
        const words = numberTail ? `尾号 ${numberTail}` : outcomeLabels[outcome]
        const tap = settle.can || correct.can ? { onTap: () => onOpen(person) } : {}
        return (
          <Cell
            key={id}
            title={nameMasked}
            note={noteOf(person)}
            right={<Tag tone={outcomeTones[outcome]}>{words}</Tag>}
            label={[nameMasked, noteOf(person), words].join('，')}
            {...tap}
          />
        )
      })}
    </Card>
  )
}
