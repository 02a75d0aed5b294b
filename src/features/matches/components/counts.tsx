import type { MatchEvent, Overview } from '@cloud/capabilities/matches/contract'
import { FEWEST_TOLD, phaseLabels } from '@cloud/capabilities/matches/labels'
import { serverNow } from '@/shared/api/clock'
import { span } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import { Section } from '@/shared/ui/section'
import { whenOf } from './words'

const pairsOf = ({ pairs, event }: Overview): string => {
  if (pairs !== null) return `${pairs} 对`
  return event?.phase === 'over' ? `不到 ${FEWEST_TOLD} 对，不显示` : '截止后统计'
}

/** Once it is over the second part says so already. */
const standingOf = (event: MatchEvent, now: string): string =>
  event.phase === 'over' ? whenOf(event, now) : `${phaseLabels[event.phase]}，${whenOf(event, now)}`

/** How many, never who. */
export function Counts({ overview }: { overview: Overview }) {
  const { startsAt, endsAt, participants, profiles, event } = overview
  const now = serverNow()
  return (
    <Section title='进展' right='只有人数，没有名单'>
      <Card>
        <KeyValue
          rows={[
            ['活动时间', span(startsAt, endsAt, now)],
            ['互选', event ? standingOf(event, now) : '还没开'],
            ['报上名', `${participants} 人`],
            ['写了卡片', event && `${profiles} 人`],
            ['互相选中', event && pairsOf(overview)],
          ]}
        />
      </Card>
    </Section>
  )
}
