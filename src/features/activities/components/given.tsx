import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { relationLabels } from '@cloud/capabilities/activities/labels'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { Section } from '@/shared/ui/section'
import { spokenAnswer } from './answers'
import styles from './given.module.css'
import { isIn, SHOW_ME } from '@/shared/activities/standing'

interface GivenProps {
  activity: ActivityDetail
  show: (activity: ActivityDetail) => void
}

/** What I filled in, and whether others may see me, which can be changed any time. */
export function Given({ activity, show }: GivenProps) {
  const { given, fields, mine, showsParticipants } = activity
  if (!given || !isIn(mine)) return null
  const people = given.companions.map(
    ({ name, age, relation }) => ['同行', `${name}，${age} 岁，${relationLabels[relation]}`] as const,
  )
  const answers = fields.map((field) => [field.label, spokenAnswer(given.answers[field.id])] as const)
  const rows = [...people, ...answers].filter(([, value]) => value !== '')
  if (rows.length === 0 && !showsParticipants) return null
  return (
    <Section title='我填的'>
      {rows.length > 0 && (
        <Card>
          {rows.map(([label, value], at) => (
            <View key={at} className={styles.given}>
              <View className='note'>{label}</View>
              <View>{value}</View>
            </View>
          ))}
        </Card>
      )}
      {showsParticipants && <ShowMe activity={activity} shown={given.showMe} show={show} />}
    </Section>
  )
}

function ShowMe({ activity, shown, show }: GivenProps & { shown: boolean }) {
  const { submit, busy, problem } = useSubmit<ActivitiesContract, 'showMe'>('activities.showMe')
  const turn = async () => {
    const fresh = await submit({ activityId: activity.id, showMe: !shown })
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: shown ? '别人看不到你了' : '改好了', icon: 'none' })
  }
  return (
    <Card list>
      <Choice
        many
        options={[{ value: 'showMe', title: '让一起去的人看到我', note: problem?.message ?? SHOW_ME }]}
        value={shown ? ['showMe'] : []}
        onChange={() => void (!busy && turn())}
      />
    </Card>
  )
}
