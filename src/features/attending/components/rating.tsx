import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { useSubmit } from '@/shared/api/use-submit'
import { ago } from '@/shared/format/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import type { DayView } from './day-view'
import { Stars } from './stars'
import styles from './stars.module.css'

interface RatingProps {
  day: DayView
  show: (day: DayView) => void
}

const words = ['点星星打分', '不满意', '不太满意', '还可以', '满意', '很满意']

/** How she liked it: to say once, or as she has said. Nothing for those who were not there. */
export function Rating({ day, show }: RatingProps) {
  if (day.rating) return <Said rating={day.rating} />
  return day.rate.can ? <Say day={day} show={show} /> : null
}

function Said({ rating: { stars, comment, at } }: { rating: NonNullable<DayView['rating']> }) {
  return (
    <Section title='你的评价' right={ago(at, serverNow())}>
      <Card>
        <Stars value={stars} />
        {comment && <View className={styles.said}>{comment}</View>}
      </Card>
    </Section>
  )
}

function Say({ day: { activityId }, show }: RatingProps) {
  const { submit, busy, problem, clear } = useSubmit<ActivitiesContract, 'rate'>('activities.rate')
  const [stars, setStars] = useState(0)
  const [comment, setComment] = useState('')
  const send = async () => {
    const fresh = await submit({ activityId, stars, comment })
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '谢谢你的评价', icon: 'none' })
  }
  return (
    <Section title='这次怎么样'>
      <Card>
        <Stars value={stars} onChange={setStars} />
        <View className='note' style={{ textAlign: 'center' }}>
          {words[stars]}
        </View>
        <Field
          label='想说的话'
          kind='long'
          optional
          max={300}
          hint='不写名字，参加的人看得到'
          value={comment}
          onChange={(next) => {
            clear()
            setComment(next)
          }}
          problem={problem?.fields?.['comment'] ?? problem?.message}
        />
        <Button size='wide' busy={busy} disabled={stars === 0} onTap={() => void send()}>
          提交评价
        </Button>
      </Card>
    </Section>
  )
}
