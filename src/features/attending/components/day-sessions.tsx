import { serverNow } from '@/shared/api/clock'
import { attendanceLabels } from '@cloud/capabilities/activities/labels'
import { beijing, clock } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { DayRow } from '@/shared/ui/day-row'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'
import type { Tone } from '@/shared/ui/tones'
import type { DayView } from './day-view'

type Session = DayView['sessions'][number]

const tones: Record<keyof typeof attendanceLabels, Tone> = {
  in: 'ok',
  late: 'warn',
  leftEarly: 'warn',
  noShow: 'neutral',
}

const wordOf = ({ state, endsAt }: Session, now: string) => {
  if (state) return <Tag tone={tones[state]}>{attendanceLabels[state]}</Tag>
  return <Tag>{endsAt <= now ? '没有签到' : '还没签到'}</Tag>
}

const times = ({ startsAt, endsAt, at, leftAt }: Session) =>
  [
    `${beijing(startsAt).weekday} ${clock(startsAt)}–${clock(endsAt)}`,
    at && `${clock(at)} 签到`,
    leftAt && `${clock(leftAt)} 离开`,
  ]
    .filter(Boolean)
    .join('，')

/** Each session, and what came of it for her. */
export function DaySessions({ day: { title, sessions } }: { day: DayView }) {
  const now = serverNow()
  return (
    <Section
      title={sessions.length > 1 ? title : '签到'}
      right={sessions.length > 1 ? `${sessions.length} 场` : undefined}
    >
      <Card>
        {sessions.map((session) => {
          const { day, month } = beijing(session.startsAt)
          return (
            <DayRow
              key={session.id}
              day={day}
              month={month}
              title={session.title || title}
              note={times(session)}
              right={wordOf(session, now)}
            />
          )
        })}
      </Card>
    </Section>
  )
}
