import { useEffect } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { emptyForm } from '../../components/draft/form'
import { formOf } from '../../components/draft/read'
import { Editor } from '../../components/editor/editor'

const managing = (activityId: string) => `/features/organising/pages/activity/index?id=${activityId}`

/** An activity as a form: `id` changes one, without it a new one is made. */
export default function Edit() {
  const { id } = useRouter().params
  const input = id ? { activityId: id } : undefined
  const source = useRemote<ActivitiesContract, 'detail'>('activities.detail', input)
  useEffect(() => {
    if (id) void Taro.setNavigationBarTitle({ title: '修改活动' })
  }, [id])
  const made = (activity: ActivityDetail) => void Taro.redirectTo({ url: managing(activity.id) })
  const changed = async (activity: ActivityDetail) => {
    source.show(activity)
    if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
    else made(activity)
    void Taro.showToast({ title: '改好了', icon: 'success' })
  }
  if (!id) return <Editor initial={emptyForm(serverNow())} onSaved={made} />
  const manage = source.view?.manage
  return manage ? (
    <Editor initial={formOf(manage.draft)} activityId={id} onSaved={(activity) => void changed(activity)} />
  ) : (
    <RemoteScreen
      remote={source}
      skeleton='form'
      empty={() => ({ icon: 'lock', title: '只有主办的干部能改' })}
    >
      {() => null}
    </RemoteScreen>
  )
}
