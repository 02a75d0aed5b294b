import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Bars } from '@/shared/ui/bars'
import { Card } from '@/shared/ui/card'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { useParams } from '@/shared/use-params'
import { attendanceBars, bringsOthers, hasDay, seatBars, sumOf } from '../../components/figures/sums'
import { Summary } from '../../components/figures/summary'

/** 各分会统计: who signed up and who came, branch by branch. */
export default function Statistics() {
  const { id = '' } = useParams()
  const asked = { activityId: id }
  const title = useRemote<ActivitiesContract, 'detail'>('activities.detail', asked).view?.title ?? '…'
  const statistics = useRemote<ActivitiesContract, 'statistics'>('activities.statistics', asked)
  return (
    <RemoteScreen
      remote={statistics}
      empty={({ branches }) =>
        branches.length === 0 ? { icon: 'chart', title: '还没有人报名', note: '有人报名就有统计' } : undefined
      }
    >
      {({ branches }) => (
        <>
          <Summary title={title} branches={branches} />
          {hasDay(sumOf(branches)) && (
            <Section title='各分会到场率' right='从低到高'>
              <Card>
                <Bars items={attendanceBars(branches)} />
              </Card>
            </Section>
          )}
          <Section title='各分会人数' right={bringsOthers(sumOf(branches)) ? '带的家人一起算' : undefined}>
            <Card>
              <Bars items={seatBars(branches)} />
            </Card>
          </Section>
        </>
      )}
    </RemoteScreen>
  )
}
