import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { MembersContract, NewcomerView } from '@cloud/capabilities/members/contract'
import { employmentLabels, newcomerLabels } from '@cloud/capabilities/members/labels'
import { serverNow } from '@/shared/api/clock'
import { useSubmit } from '@/shared/api/use-submit'
import { dayOf, moment } from '@/shared/format/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { KeyValue } from '@/shared/ui/key-value'
import { Tag } from '@/shared/ui/tag'
import styles from './newcomer-card.module.css'

interface CardProps {
  newcomer: NewcomerView
  show: (newcomer: NewcomerView) => void
}

/** Somebody who says that she works here: compare with her papers, then let her in or say why not. */
export function NewcomerCard({ newcomer, show }: CardProps) {
  const { name, staffNo, unitName, phone, employment, note, at, state, reason } = newcomer
  return (
    <Card>
      <View className={styles.top}>
        <View className='head'>{name}</View>
        <Tag tone={state === 'open' ? 'warn' : 'neutral'}>{newcomerLabels[state]}</Tag>
      </View>
      <KeyValue
        rows={[
          ['工号', staffNo],
          ['单位', unitName],
          ['手机', phone],
          ['用工', employmentLabels[employment]],
          ['说明', note],
          ['登记', moment(at, serverNow())],
          ['原因', reason],
        ]}
      />
      {state === 'open' && <Answer newcomer={newcomer} show={show} />}
    </Card>
  )
}

function useAnswer({ newcomer, show }: CardProps) {
  const admit = useSubmit<MembersContract, 'admit'>('members.admit')
  const turnAway = useSubmit<MembersContract, 'turnAway'>('members.turnAway')
  const newcomerId = newcomer.id
  const letIn = async () => {
    const { confirm } = await Taro.showModal({
      title: `登记${newcomer.name}？`,
      content: '登记后进入名册，本人的微信也同时认证好',
      confirmText: '登记',
      cancelText: '再核对',
    })
    const fresh = confirm && (await admit.submit({ newcomerId, from: dayOf(serverNow()) }))
    if (fresh) show(fresh)
  }
  const refuse = async (reason: string) => {
    const fresh = await turnAway.submit({ newcomerId, reason })
    if (fresh) show(fresh)
  }
  const problem = admit.problem?.message ?? turnAway.problem?.message
  return { letIn, refuse, problem, busy: admit.busy || turnAway.busy }
}

function Answer(props: CardProps) {
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const { letIn, refuse, problem, busy } = useAnswer(props)
  return (
    <View className='stack'>
      {problem && <View className='brand'>{problem}</View>}
      {refusing && (
        <Field
          label='为什么不登记'
          max={200}
          value={reason}
          onChange={setReason}
          placeholder='例如：人事处没有这个工号'
        />
      )}
      <View className={styles.buttons}>
        <Button kind='ghost' busy={busy} onTap={() => (refusing ? void refuse(reason) : setRefusing(true))}>
          {refusing ? '告诉本人' : '对不上'}
        </Button>
        <Button kind='soft' busy={busy} possible={props.newcomer.admit} onTap={() => void letIn()}>
          核对无误，登记
        </Button>
      </View>
    </View>
  )
}
