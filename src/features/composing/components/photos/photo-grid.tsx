import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Picture } from '../picture'
import styles from './photo-grid.module.css'

interface PhotoGridProps {
  activity: ActivityDetail
  show: (activity: ActivityDetail) => void
}

/** The photos of an activity, each with a way to take it out. */
export function PhotoGrid({ activity, show }: PhotoGridProps) {
  const { id, photos } = activity
  const remove = useSubmit<ActivitiesContract, 'removePhoto'>('activities.removePhoto')
  const ask = async (fileId: string) => {
    const { confirm } = await Taro.showModal({
      title: '去掉这张照片？',
      content: '大家就看不到了，不能恢复',
      confirmText: '去掉',
      cancelText: '再想想',
    })
    const fresh = confirm ? await remove.submit({ activityId: id, fileId }) : undefined
    if (fresh) show(fresh)
  }
  return (
    <Card>
      <View className={styles.grid}>
        {photos.map((fileId, i) => (
          <View key={fileId} className={styles.photo}>
            <Picture fileId={fileId} label={`第 ${i + 1} 张照片`} />
            <View
              className={styles.remove}
              hoverClass='pressed'
              onClick={() => void ask(fileId)}
              aria-role='button'
              aria-label={`去掉第 ${i + 1} 张照片`}
            >
              <View className={styles.cross}>
                <Icon name='close' tone='white' size={20} />
              </View>
            </View>
          </View>
        ))}
      </View>
      {remove.problem && <View className='note'>{remove.problem.message}</View>}
    </Card>
  )
}
