import { View } from '@tarojs/components'
import type { BranchFigures } from '@cloud/capabilities/activities/contract'
import { Card } from '@/shared/ui/card'
import { Progress } from '@/shared/ui/progress'
import { Tag } from '@/shared/ui/tag'
import { bringsOthers, hasDay, sumOf } from './sums'
import styles from './summary.module.css'

/** All branches together: who signed up, who came. */
export function Summary({ title, branches }: { title: string; branches: readonly BranchFigures[] }) {
  const sum = sumOf(branches)
  const { signedUp, seats, waiting, attended, noShow } = sum
  const open = Math.max(0, signedUp - attended - noShow)
  const share = (n: number) => (signedUp === 0 ? 0 : n / signedUp)
  return (
    <Card>
      <View className='note'>{title}</View>
      <View className='title'>{hasDay(sum) ? `到场 ${attended} 人` : `报名 ${signedUp} 人`}</View>
      <View className='note'>
        {[
          hasDay(sum) && `${signedUp} 人报名`,
          bringsOthers(sum) && `连带家人共 ${seats} 人`,
          waiting > 0 && `候补 ${waiting}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {hasDay(sum) && (
        <View className={styles.day}>
          <Progress
            thick
            value={[
              { value: share(attended), tone: 'ok' },
              { value: share(noShow), tone: 'warn' },
            ]}
            label={`到场 ${attended}，未到 ${noShow}`}
          />
          <View className={styles.words}>
            <Tag tone='ok'>{`到场 ${attended}`}</Tag>
            <Tag tone='warn'>{`未到 ${noShow}`}</Tag>
            {open > 0 && <Tag>{`还没来 ${open}`}</Tag>}
          </View>
        </View>
      )}
    </Card>
  )
}
