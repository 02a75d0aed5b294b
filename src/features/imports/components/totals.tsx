import type { Counts, ImportView } from '@cloud/capabilities/imports/contract'
import { listLabels } from '@cloud/capabilities/imports/labels'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import type { IconName } from '@/shared/ui/icons'
import type { Tone } from '@/shared/ui/tones'
import { rowsOf } from './looks'

type List = keyof typeof listLabels

const looks: Record<List, { readonly icon: IconName; readonly tone: Tone; readonly note: string }> = {
  added: { icon: 'plus', tone: 'ok', note: '名册里有，这里还没有' },
  changed: { icon: 'edit', tone: 'info', note: '资料有变化，逐项列出' },
  left: { icon: 'people', tone: 'warn', note: '这里有，名册里没有' },
  unchanged: { icon: 'check', tone: 'neutral', note: '和原来一样' },
  rejected: { icon: 'alert', tone: 'brand', note: '有问题，写明了哪一行、为什么' },
  remarks: { icon: 'bell', tone: 'warn', note: '照常导入，但请看一眼' },
  conflicts: { icon: 'alert', tone: 'warn', note: '核对以后被别人改过，没有动' },
  kept: { icon: 'lock', tone: 'warn', note: '导入后又改过，没有撤销' },
}

const countOf = (counts: Counts, { undone }: ImportView, list: List) =>
  list === 'kept' ? (undone?.kept ?? 0) : counts[list]

interface TotalsProps {
  view: ImportView
  counts: Counts
}

/** What the rows come to, list by list; lists that hold nobody are left out. */
export function Totals({ view, counts }: TotalsProps) {
  const lists = (Object.keys(listLabels) as List[]).filter((list) => countOf(counts, view, list) > 0)
  return (
    <Card list>
      {lists.map((list) => (
        <Cell
          key={list}
          {...looks[list]}
          title={listLabels[list]}
          right={`${countOf(counts, view, list)}`}
          to={rowsOf(view.id, list)}
        />
      ))}
    </Card>
  )
}
