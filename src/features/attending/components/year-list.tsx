import { kindLabels } from '@cloud/capabilities/activities/labels'
import { beijing } from '@/shared/format/time'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { DayRow } from '@/shared/ui/day-row'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'
import { hours } from './hours'
import type { YearView } from './year-view'

/** Each of them, latest first as the server has it. */
export function YearList({ year: { activities } }: { year: YearView }) {
  return (
    <Section title='过去一年' right={`${activities.length} 个活动`}>
      <Card>
        {activities.map(({ activityId, kind, title, at, minutes, isMissed }) => {
          const { day, month } = beijing(at)
          return (
            <DayRow
              key={activityId}
              day={day}
              month={month}
              title={title}
              note={isMissed ? kindLabels[kind] : `${kindLabels[kind]}，${hours(minutes)}`}
              right={isMissed ? <Tag tone='warn'>没到</Tag> : undefined}
              onTap={() => void go(`/features/activities/pages/detail/index?id=${activityId}`)}
            />
          )
        })}
      </Card>
    </Section>
  )
}
