import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { beijing, clock } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { DayRow } from '@/shared/ui/day-row'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'

/** The sessions of a course; an activity of one session has its time above. */
export function Sessions({ sessions }: Pick<ActivityDetail, 'sessions'>) {
  if (sessions.length < 2) return null
  const now = serverNow()
  return (
    <Section title='场次' right={`${sessions.length} 场`}>
      <Card>
        {sessions.map(({ id, title, startsAt, endsAt }) => {
          const { day, month, weekday } = beijing(startsAt)
          const note = `${weekday} ${clock(startsAt)}–${clock(endsAt)}`
          const right = endsAt <= now ? <Tag>过了</Tag> : undefined
          return <DayRow key={id} day={day} month={month} title={title} note={note} right={right} />
        })}
      </Card>
    </Section>
  )
}
