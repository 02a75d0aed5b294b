import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { attendanceLabels } from '@cloud/capabilities/activities/labels'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'
import { Field } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { Button } from '@/shared/ui/button'
import { hasCamera, scan } from '@/shared/camera'

interface CheckInBarProps {
  activityId: string
  onDone: () => void
}

/** Checks in by the code on the officer's screen; where there is no camera it is typed. */
export function CheckInBar({ activityId, onDone }: CheckInBarProps) {
  const { submit, busy, problem } = useSubmit<ActivitiesContract, 'checkIn'>('activities.checkIn')
  const [typing, setTyping] = useState(false)
  const send = async (code: string) => {
    const inside = code ? await submit({ code, activityId }) : undefined
    if (!inside) return
    setTyping(false)
    void Taro.showToast({ title: attendanceLabels[inside.state], icon: 'success' })
    onDone()
  }
  return (
    <>
      <ActionBar
        action={hasCamera ? '扫码签到' : '输入签到码'}
        busy={busy}
        problem={problem?.message}
        note='扫工作人员屏幕上的码'
        onTap={() => (hasCamera ? void scan().then(send) : setTyping(true))}
      />
      {typing && (
        <Typed busy={busy} problem={problem?.message} onSend={send} onClose={() => setTyping(false)} />
      )}
    </>
  )
}

interface TypedProps {
  busy: ReturnType<typeof useSubmit>['busy']
  problem: string | undefined
  onSend: (code: string) => Promise<void>
  onClose: () => void
}

function Typed({ busy, problem, onSend, onClose }: TypedProps) {
  const [code, setCode] = useState('')
  return (
    <Sheet title='输入签到码' onClose={onClose}>
      <Field label='签到码' max={300} value={code} onChange={setCode} problem={problem} />
      <Button size='wide' busy={busy} disabled={!code} onTap={() => void onSend(code.trim())}>
        签到
      </Button>
    </Sheet>
  )
}
