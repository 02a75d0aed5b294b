import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '@cloud/kernel/contract/define'
import type { MembersContract, PersonRow } from '@cloud/capabilities/members/contract'
import { serverNow } from '@/shared/api/clock'
import { useSubmit } from '@/shared/api/use-submit'
import { moment } from '@/shared/format/time'
import { BigCode } from '@/shared/ui/big-code'
import { Card } from '@/shared/ui/card'
import { Errand } from './errand'
import { Reset } from './reset'

interface PersonProps {
  person: PersonRow
  show: (person: PersonRow) => void
}

/** What helps somebody to bind: a one-time code, and a way back to the start. */
export function Binding({ person, show }: PersonProps) {
  const [told, setTold] = useState<Output<MembersContract, 'issueCode'>>()
  const { submit, busy, problem } = useSubmit<MembersContract, 'issueCode'>('members.issueCode')
  const issue = async () => {
    const fresh = await submit({ personId: person.id })
    if (fresh) setTold(fresh)
  }
  return (
    <>
      {told && (
        <BigCode title={`给 ${told.forName}`} code={told.code}>
          <View>{moment(told.expiresAt, serverNow())} 前有效</View>
          <View>只能用一次，当面告诉本人</View>
        </BigCode>
      )}
      <Card list>
        <Errand
          title='发认证码'
          note={problem?.message ?? '没有手机号，或换过手机号'}
          action={told ? '换一个' : '发码'}
          busy={busy}
          onTap={() => void issue()}
        />
        <Reset person={person} show={show} />
      </Card>
    </>
  )
}
