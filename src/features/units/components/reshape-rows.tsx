import type { ReshapeView } from '@cloud/capabilities/members/contract'
import { reshapeStateLabels } from '@cloud/capabilities/members/labels'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'

const tones = { planned: 'neutral', running: 'info', done: 'ok' } as const

/** Merges, moves and renames: whether they are done, and how many people have gone along. */
export function ReshapeRows({ reshapes }: { reshapes: readonly ReshapeView[] }) {
  if (reshapes.length === 0) return null
  return (
    <Section title='组织调整'>
      <Card list>
        {reshapes.map(({ id, title, on, why, by, state, done }) => (
          <Cell
            key={id}
            title={title}
            note={`${on} 起 · ${why} · ${by} · 已办 ${done} 人`}
            right={<Tag tone={tones[state]}>{reshapeStateLabels[state]}</Tag>}
          />
        ))}
      </Card>
    </Section>
  )
}
