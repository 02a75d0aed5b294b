import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { openFile } from '@/shared/api/files'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'

type What = 'signIn' | 'participants'

/** Takes the list along: a sheet to sign on paper, or everybody with names and answers. */
export function ExportBar({ activityId }: { activityId: string }) {
  const { submit, busy, problem } = useSubmit<ActivitiesContract, 'export'>('activities.export')
  const [what, setWhat] = useState<What>('signIn')
  const make = async (wanted: What) => {
    setWhat(wanted)
    const made = await submit({ activityId, what: wanted })
    if (!made) return
    await openFile(made).catch(() => void Taro.showToast({ title: '文件没打开，再点一次', icon: 'none' }))
  }
  return (
    <ActionBar
      action='导出全部信息'
      busy={what === 'participants' && busy}
      problem={problem?.message}
      note='导出的表里是全名，会留下记录；文件一天后自动删'
      onTap={() => void make('participants')}
      second={{
        action: '签到表',
        busy: what === 'signIn' && busy,
        onTap: () => void make('signIn'),
      }}
    />
  )
}
