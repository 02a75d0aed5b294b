import { View } from '@tarojs/components'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { allocationLabels } from '@cloud/capabilities/activities/labels'
import { serverNow } from '@/shared/api/clock'
import { openFile } from '@/shared/api/files'
import { useSubmit } from '@/shared/api/use-submit'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Progress } from '@/shared/ui/progress'
import { orderOf, proving, signUps } from '../pages'
import { seatWords } from '../list/standing'
import styles from './made-order.module.css'

/** An order that has been made: what came of it, and how everybody can check it. */
export function MadeOrder({ activity, madeAt }: { activity: ActivityDetail; madeAt: string }) {
  const { id, title, allocation, capacity, left } = activity
  const file = useSubmit<ActivitiesContract, 'proofFile'>('activities.proofFile')
  const download = async () => {
    const made = await file.submit({ activityId: id })
    if (made) await openFile(made)
  }
  return (
    <>
      <Card>
        <View className='note'>{title}</View>
        <View className='title'>顺序排好了</View>
        <View className='note'>{`${allocationLabels[allocation]} · ${moment(madeAt, serverNow())} 排出`}</View>
        <View className={styles.seats}>
          <Progress value={(capacity - left) / capacity} tone='ok' thick left={seatWords(activity)} />
        </View>
      </Card>
      <Card list>
        <Cell icon='order' tone='ok' title='全部顺序' note='编号、第几位、为什么排在那里' to={orderOf(id)} />
        <Cell
          icon='shield'
          tone='ok'
          title='验算给大家看'
          note='手机自己重排一遍，对不对一看就知道'
          to={proving(id)}
        />
        <Cell icon='people' tone='info' title='谁有名额，谁候补' to={signUps(id)} />
        <Cell
          icon='document'
          tone='info'
          title='下载公开文件'
          note={file.problem?.message ?? '只有编号，没有姓名'}
          right={file.busy ? '正在准备' : undefined}
          onTap={() => void download()}
        />
      </Card>
    </>
  )
}
