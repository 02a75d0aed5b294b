import { useEffect } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { copyOf, emptyForm, formOf } from '../../components/draft'
import { Editor } from '../../components/editor'

/** An activity as a form: `id` changes one, `from` makes another like it, neither makes a new one. */
export default function Edit() {
  const { id, from } = useRouter().params
  const activityId = id ?? from
  const source = useRemote<ActivitiesContract, 'detail'>(
    'activities.detail',
    activityId ? { activityId } : undefined,
  )
  useEffect(() => {
    if (id) void Taro.setNavigationBarTitle({ title: '修改活动' })
  }, [id])
  const made = (activity: ActivityDetail) =>
    void Taro.redirectTo({ url: `/features/activities/pages/detail/index?id=${activity.id}` })
  const changed = async (activity: ActivityDetail) => {
    source.show(activity)
    if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
    else made(activity)
    void Taro.showToast({ title: '改好了', icon: 'success' })
  }
  if (!activityId) return <Editor initial={emptyForm(serverNow())} onSaved={made} />
  return source.view ? (
    <Editor
      initial={id ? formOf(source.view) : copyOf(source.view, serverNow())}
      activityId={id}
      onSaved={id ? (activity) => void changed(activity) : made}
    />
  ) : (
    <RemoteScreen remote={source} skeleton='form'>
      {() => null}
    </RemoteScreen>
  )
}
