import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { FormBar } from '../../components/form-bar'
import { FormParts } from '../../components/form-parts'
import { emptyForm, problemsOf, wishOf } from '../../components/sign-up-form'
import { useSignUp } from '@/shared/activities/use-sign-up'

const leaveFor = (id: string) =>
  void (Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.redirectTo({ url: `/features/activities/pages/detail/index?id=${id}` }))

/** 填报名表: those one brings, the activity's own questions, and whether others may see one. */
export default function SignUp() {
  const { id = '' } = useParams()
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  const [form, setForm] = useState(emptyForm)
  const join = useSignUp(detail.view)
  const send = async ({ fields }: ActivityDetail) => {
    const fresh = await join.submit(wishOf(id, form, fields))
    // What is still to be drawn here must land before the page goes.
    if (fresh) Taro.nextTick(() => leaveFor(id))
  }
  return (
    <RemoteScreen
      remote={detail}
      skeleton='form'
      footer={(activity) => (
        <FormBar
          activity={activity}
          size={1 + form.companions.length}
          join={join}
          onSubmit={() => void send(activity)}
        />
      )}
    >
      {(activity) => (
        <FormParts
          activity={activity}
          form={form}
          onChange={(next) => {
            join.clear()
            setForm(next)
          }}
          problems={problemsOf(join.problem)}
        />
      )}
    </RemoteScreen>
  )
}
