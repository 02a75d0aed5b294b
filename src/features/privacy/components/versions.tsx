import type { Retention } from '@cloud/capabilities/privacy/contract'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Section } from '@/shared/ui/section'

type Version = Retention['versions'][number]

const basisOf = ({ source, clause }: Version) => [source, clause].filter(Boolean).join(' ') || '没有填依据'

/** Every decision that was ever taken; nothing when there was none. */
export function Versions({ versions }: { versions: readonly Version[] }) {
  if (versions.length === 0) return null
  return (
    <Section title='改过几次' right={`${versions.length} 版`}>
      <Card list>
        {versions.map((one) => (
          <Cell
            key={one.version}
            title={one.personYears === null ? '不自动清除' : `离开满 ${one.personYears} 年`}
            note={`${basisOf(one)} · ${one.setBy} ${moment(one.setAt, serverNow())}`}
            right={`第 ${one.version} 版`}
          />
        ))}
      </Card>
    </Section>
  )
}
