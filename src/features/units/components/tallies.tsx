import { Bars } from '@/shared/ui/bars'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import type { Tone } from '@/shared/ui/tones'

interface TalliesProps<K extends string> {
  title: string
  labels: Readonly<Record<K, string>>
  counts: Readonly<Partial<Record<K, number>>>
  total: number
  tone: Tone
}

const share = (count: number, total: number) => (total === 0 ? 0 : count / total)

/** How many of each kind, as bars with their figures; kinds that nobody is of are left out. */
export function Tallies<K extends string>({ title, labels, counts, total, tone }: TalliesProps<K>) {
  const items = (Object.keys(labels) as K[]).flatMap((key) => {
    const count = counts[key] ?? 0
    return count > 0 ? [{ label: labels[key], value: share(count, total), text: `${count}`, tone }] : []
  })
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <Card>
        <Bars items={items} />
      </Card>
    </Section>
  )
}
