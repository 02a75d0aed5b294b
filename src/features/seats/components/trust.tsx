import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { date } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Progress } from '@/shared/ui/progress'
import { Section } from '@/shared/ui/section'
import type { Verdict } from './recompute'
import styles from './trust.module.css'

interface TrustProps {
  activity: ActivityDetail | undefined
  count: number
  /** Entries that are worked out so far. */
  done: number
  verdict: Verdict | undefined
}

/** Why to believe it: what was done when, and what this phone found just now. */
export function Trust({ activity, count, done, verdict }: TrustProps) {
  const now = serverNow()
  const on = (at: string | undefined) => (at ? `${date(at, now)}，` : '')
  return (
    <Section title='凭什么信它'>
      <Card>
        <Step mark='1' when={`${on(activity?.opensAt)}开放报名之前`}>
          学校先公布了一串“封条”，事后改不了
        </Step>
        <Step mark='2' when='报名时'>
          每个人的手机都放进了自己的一份随机数
        </Step>
        <Step mark='3' when={`${on(activity?.closesAt)}截止之后`}>
          名单、封条里的数全部公开，任何人都能重排
        </Step>
        {verdict ? <Found verdict={verdict} /> : <Working count={count} done={done} />}
      </Card>
    </Section>
  )
}

function Working({ count, done }: Pick<TrustProps, 'count' | 'done'>) {
  return (
    <Step mark='4' when='现在'>
      你的手机正在自己重算
      <Progress value={count > 0 ? done / count : 0} left={`${done} / ${count} 份`} />
    </Step>
  )
}

function Found({ verdict: { fits, place } }: { verdict: Verdict }) {
  const words = place ? `：第 ${place} 位，与公布一致` : '，与公布一致'
  return (
    <Step mark={fits ? 'ok' : 'wrong'} when='刚才'>
      <View className={styles.found} aria-role='alert'>
        {fits ? `你的手机自己重算了一遍${words}` : '你的手机重算了一遍，有地方对不上'}
      </View>
    </Step>
  )
}

interface StepProps {
  mark: string
  when: string
  children: ReactNode
}

function Step({ mark, when, children }: StepProps) {
  const sign = mark === 'ok' || mark === 'wrong'
  return (
    <View className={`${styles.step} tone-${mark === 'ok' ? 'ok' : 'brand'}`}>
      <View className={`${styles.mark} ${sign ? styles.full : ''}`}>
        {sign ? <Icon name={mark === 'ok' ? 'check' : 'close'} tone='white' size={20} /> : mark}
      </View>
      <View className='grow'>
        <View className='note'>{when}</View>
        {children}
      </View>
    </View>
  )
}
