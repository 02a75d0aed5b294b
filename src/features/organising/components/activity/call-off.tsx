import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import styles from './call-off.module.css'

interface CallOffProps {
  activityId: string
  /** Nobody has seen it yet, so nobody is told. */
  isDraft: boolean
  show: (activity: ActivityDetail) => void
  onLeave: () => void
}

const sure = async (isDraft: boolean) => {
  const { confirm } = await Taro.showModal({
    title: '真的取消这个活动？',
    content: isDraft ? '取消后不能恢复' : '取消后不能恢复，已报名和候补的同事会收到通知',
    confirmText: '取消活动',
    cancelText: '再想想',
  })
  return confirm
}

/** Calls an activity off, with the reason that those who signed up will read. */
export function CallOff({ activityId, isDraft, show, onLeave }: CallOffProps) {
  const [reason, setReason] = useState('')
  const { submit, busy, problem, clear } = useSubmit<ActivitiesContract, 'callOff'>('activities.callOff')
  const write = (typed: string) => {
    clear()
    setReason(typed)
  }
  const send = async () => {
    const fresh = (await sure(isDraft)) ? await submit({ activityId, reason }) : undefined
    if (!fresh) return
    onLeave()
    show(fresh)
  }
  return (
    <Card>
      <Field
        label='为什么取消'
        hint={isDraft ? '留个记录' : '已报名和候补的同事会看到这句话'}
        placeholder='比如：当天有暴雨预警'
        value={reason}
        onChange={write}
        kind='long'
        max={200}
        problem={problem && (problem.fields?.['reason'] ?? problem.message)}
      />
      <View className={styles.buttons}>
        <View className={styles.button}>
          <Button kind='ghost' size='wide' onTap={onLeave}>
            先不取消
          </Button>
        </View>
        <View className={styles.button}>
          <Button kind='danger' size='wide' busy={busy} onTap={() => void send()}>
            取消活动
          </Button>
        </View>
      </View>
    </Card>
  )
}
