import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { Card } from '@/shared/ui/card'
import { Checks } from '@/shared/ui/checks'
import { Progress } from '@/shared/ui/progress'
import { isEntering, isFree, isIn, places } from '@/shared/activities/standing'
import styles from './seats.module.css'

const NOT_FOR_ME = ['activities.notEligible', 'activities.notYours', 'activities.noQuota']

/** Who may come, and whether that is me, as the server sees it; no mark where it does not say. */
function Eligible({ activity }: { activity: ActivityDetail }) {
  const { eligibility, signUp, mine } = activity
  const refused = NOT_FOR_ME.includes(signUp.code ?? '')
  const text = eligibility || (refused ? signUp.why : '')
  if (!text) return null
  if (!refused && !signUp.can && !isIn(mine)) return <View className={`${styles.rule} note`}>{text}</View>
  return (
    <View className={styles.rule}>
      <Checks items={[{ ok: !refused, text: refused ? text : `${text}，你符合` }]} />
    </View>
  )
}

const branchLeft = ({ quotas }: ActivityDetail) => {
  const own = quotas.find(({ isMine }) => isMine)
  if (!own) return undefined
  return own.left > 0 ? `${own.unitName}余 ${own.left} 位` : `${own.unitName}满了`
}

/** How many places there are, how many are taken, how many my branch has, and whether I may have one. */
export function Seats({ activity }: { activity: ActivityDetail }) {
  const { capacity, left, waiting } = activity
  const entering = isEntering(activity)
  const taken = capacity - left
  return (
    <Card>
      <View className={styles.top}>
        <View className='strong digits'>{entering ? `名额 ${capacity}` : `名额 ${taken} / ${capacity}`}</View>
        <View className='note'>
          {entering ? `已登记 ${waiting} 份` : branchLeft(activity) || places(activity)}
        </View>
      </View>
      {!entering && (
        <Progress
          value={taken / capacity}
          tone={isFree(activity) ? 'brand' : 'warn'}
          label={`名额 ${taken} / ${capacity}`}
        />
      )}
      <Eligible activity={activity} />
    </Card>
  )
}
