import { useShareAppMessage } from '@tarojs/taro'
import type { HomeContract, Reason, Upcoming } from '@cloud/capabilities/home/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { useUnread } from '@/shared/api/unread'
import { beijing, hour } from '@/shared/format/time'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { DayRow } from '@/shared/ui/day-row'
import { ReasonCard } from '@/shared/ui/reason-card'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'
import { Hello } from './hello'
import { Offers } from './offers'
import { looks } from './looks'

const ACTIVITIES = '/features/activities/pages/list/index'

/** 首页: what I can do now, and what is coming. */
export default function Home() {
  const home = useRemote<HomeContract, 'view'>('home.view', {})
  useUnread(home.view && home.view.name !== '')
  useShareAppMessage(() => ({ title: '职工之家：报活动、领福利、办申请', path: '/pages/home/index' }))
  return (
    <RemoteScreen remote={home} skeleton='home' tab>
      {(view) => (
        <>
          <Hello {...view} now={serverNow()} />
          {!view.name && <Offers />}
          <Section title='现在可以办' right={view.reasons.length > 0 && `${view.reasons.length} 件`}>
            {view.reasons.map((reason, i) => (
              <ReasonToAct key={reason.id} {...reason} first={i === 0} />
            ))}
            {view.reasons.length === 0 && <NothingToDo />}
            {!view.name && <LookAround />}
          </Section>
          {view.upcoming.length > 0 && (
            <Section title='即将开始' right='全部' onRight={() => void go(ACTIVITIES)}>
              <Card>
                {view.upcoming.map((event) => (
                  <Event key={event.id} {...event} now={serverNow()} />
                ))}
              </Card>
            </Section>
          )}
        </>
      )}
    </RemoteScreen>
  )
}

/** A bar that is full warns. */
const filled = ({ share, left }: NonNullable<Reason['progress']>) => ({
  ...{ value: share, left },
  ...(share >= 1 && { tone: 'warn' as const }),
})

function ReasonToAct({ first, ...reason }: Reason & { first: boolean }) {
  const { icon, title, why, deadline, action, link, progress } = reason
  return (
    <ReasonCard
      {...looks[icon]}
      title={title}
      why={why}
      deadline={deadline}
      action={action}
      kind={first ? 'primary' : 'soft'}
      progress={progress ? filled(progress) : undefined}
      onTap={() => void go(link)}
    />
  )
}

function LookAround() {
  return (
    <Card list>
      <Cell icon='leaf' tone='ok' title='先看看近期活动' note='不认证也能看' to={ACTIVITIES} />
    </Card>
  )
}

function NothingToDo() {
  return (
    <Card list>
      <Cell icon='check' tone='ok' title='眼下没有要办的事' note='有新活动、新福利，会第一时间出现在这里' />
      <Cell title='看看近期活动' to={ACTIVITIES} />
      <Cell title='看看都能办什么' to='/pages/services/index' />
    </Card>
  )
}

function Event({ now, ...event }: Upcoming & { now: string }) {
  const { day, month } = beijing(event.at)
  return (
    <DayRow
      day={day}
      month={month}
      title={event.title}
      note={[hour(event.at, now), event.place].filter(Boolean).join(' · ')}
      right={<Tag tone={event.tone}>{event.tag}</Tag>}
      onTap={() => void go(event.link)}
    />
  )
}
