import type { MyCard } from '@cloud/capabilities/cards/contract'
import { serverNow } from '../api/clock'
import { moment } from '../format/time'
import { Card } from '../ui/card'
import { Cell } from '../ui/cell'
import { Section } from '../ui/section'

/** All that happened to a card: what, when, by whom and why. */
export function History({ steps }: { steps: MyCard['history'] }) {
  if (steps.length === 0) return null
  return (
    <Section title='办理记录'>
      <Card list>
        {steps.map(({ at, title, by, why }) => (
          <Cell
            key={`${at}-${title}`}
            title={why ? `${title}：${why}` : title}
            note={[moment(at, serverNow()), by].join(' · ')}
          />
        ))}
      </Card>
    </Section>
  )
}
