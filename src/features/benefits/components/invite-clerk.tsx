import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '@cloud/kernel/contract/define'
import type { MembersContract } from '@cloud/capabilities/members/contract'
import { serverNow } from '@/shared/api/clock'
import { useSubmit } from '@/shared/api/use-submit'
import { moment } from '@/shared/format/time'
import { BigCode } from '@/shared/ui/big-code'
import { Button } from '@/shared/ui/button'
import { Cell } from '@/shared/ui/cell'
import { Field } from '@/shared/ui/field'
import styles from './invite-clerk.module.css'

interface InviteClerkProps {
  shopId: string
  shopName: string
}

/** Gives somebody behind the counter a number and a code to bind with. */
export function InviteClerk(shop: InviteClerkProps) {
  const [open, setOpen] = useState(false)
  return (
    <View className={styles.invite}>
      <Cell icon='scan' tone='ok' title='请店员来核销' note='发工号和认证码' onTap={() => setOpen(!open)} />
      {open && <Invitation {...shop} />}
    </View>
  )
}

function Invitation({ shopId, shopName }: InviteClerkProps) {
  const [name, setName] = useState('')
  const [told, setTold] = useState<Output<MembersContract, 'inviteClerk'>>()
  const { submit, busy, problem, clear } = useSubmit<MembersContract, 'inviteClerk'>('members.inviteClerk')
  const write = (typed: string) => {
    clear()
    setName(typed)
  }
  const send = async () => {
    const fresh = await submit({ shopId, shopName, name })
    if (fresh) setTold(fresh)
  }
  return (
    <>
      <Field
        label='店员姓名'
        hint='店员用这个姓名、工号和认证码来认证'
        max={30}
        value={name}
        onChange={write}
        problem={problem && (problem.fields?.['name'] ?? problem.message)}
      />
      <Button kind='soft' size='wide' busy={busy} onTap={() => void send()}>
        发认证码
      </Button>
      {told && (
        <BigCode
          title={`${told.forName}，工号 ${told.staffNo}`}
          code={told.code}
          copy={`姓名 ${told.forName}，工号 ${told.staffNo}，认证码 ${told.code}`}
        >
          <View>{moment(told.expiresAt, serverNow())} 前有效</View>
          <View>只能用一次，连工号一起告诉店员</View>
        </BigCode>
      )}
    </>
  )
}
