import { serverNow } from '@/shared/api/clock'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Section } from '@/shared/ui/section'
import { isDayOver, type DayView } from './day-view'

const page = (name: string, query = '') => `/features/attending/pages/${name}/index${query}`

/** What is left of it afterwards: the certificate, the year. */
export function Proofs({ day }: { day: DayView }) {
  const { activityId, certificate } = day
  const { can, why } = certificate
  const notYet = isDayOver(day, serverNow()) ? why : '活动结束后，出席的场次够了就有'
  return (
    <Section title='留作记录'>
      <Card list>
        {(can || why) && (
          <Cell
            icon='document'
            tone={can ? 'ok' : 'neutral'}
            title='参加证明'
            note={can ? '可以截图或给人看' : notYet}
            to={can ? page('certificate', `?id=${activityId}`) : undefined}
          />
        )}
        <Cell icon='chart' tone='info' title='我这一年' note='参加了几次，一共几小时' to={page('year')} />
      </Card>
    </Section>
  )
}
