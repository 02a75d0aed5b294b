import { useState } from 'react'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import type { ManageProps } from './step-bar'

/** Sends a submitted activity back, with what its author has to change. */
export function SendBack({
  activity,
  show,
  onClose,
}: Pick<ManageProps, 'activity' | 'show'> & { onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { submit, busy, problem, clear } = useSubmit<ActivitiesContract, 'sendBack'>('activities.sendBack')
  const write = (typed: string) => {
    clear()
    setReason(typed)
  }
  const send = async () => {
    const fresh = await submit({ activityId: activity.id, reason })
    if (!fresh) return
    onClose()
    show(fresh)
  }
  return (
    <Sheet title='退回修改' onClose={onClose}>
      <Field
        label='要改什么'
        hint='提交的人会收到这句话'
        placeholder='比如：预算超了，请把人数减到 40'
        kind='long'
        max={200}
        value={reason}
        onChange={write}
        problem={problem && (problem.fields?.['reason'] ?? problem.message)}
      />
      <Button size='wide' busy={busy} onTap={() => void send()}>
        退回
      </Button>
    </Sheet>
  )
}
