import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { MatchesContract } from '@cloud/capabilities/matches/contract'
import { useRemote } from '@/shared/api/use-remote'
import { useSubmit } from '@/shared/api/use-submit'
import { dayOf } from '@/shared/format/time'
import { FormActions } from '@/shared/ui/form-actions'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { Counts } from '../../components/counts'
import { inputOf, settingsOf } from '../../components/settings'
import { SettingsForm, type SettingsDraft } from '../../components/settings-form'

/** An officer's page: sets the choosing up, sees how many take part. */
export default function Manage() {
  const { id = '' } = useParams()
  const overview = useRemote<MatchesContract, 'overview'>('matches.overview', { activityId: id })
  const open = useSubmit<MatchesContract, 'open'>('matches.open')
  const [changes, setChanges] = useState<Partial<SettingsDraft>>({})
  const save = async (draft: SettingsDraft) => {
    const fresh = await open.submit(inputOf(id, draft))
    if (!fresh) return
    overview.show(fresh)
    setChanges({})
    void Taro.showToast({ title: '保存了', icon: 'success' })
  }
  const problem = open.problem
  return (
    <RemoteScreen
      remote={overview}
      skeleton='detail'
      footer={(view) =>
        view.event?.phase !== 'over' && (
          <FormActions
            action={view.event ? '保存' : '开互选'}
            possible={view.open}
            busy={open.busy}
            problem={problem && !problem.fields ? problem.message : undefined}
            onSubmit={() => void save({ ...settingsOf(view), ...changes })}
          />
        )
      }
    >
      {(view) => (
        <>
          <View className='title'>{view.title}</View>
          <Counts overview={view} />
          {view.open.can && (
            <SettingsForm
              draft={{ ...settingsOf(view), ...changes }}
              write={(change) => setChanges({ ...changes, ...change })}
              fields={problem?.fields ?? {}}
              isOpen={view.event?.phase === 'open'}
              from={dayOf(view.startsAt)}
            />
          )}
        </>
      )}
    </RemoteScreen>
  )
}
