import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Me, MembersContract } from '@cloud/capabilities/members/contract'
import { forgetViews } from '@/shared/api/use-remote'
import { useSubmit } from '@/shared/api/use-submit'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Field } from '@/shared/ui/field'

interface OfficeCodeProps {
  /** Held already, in words. */
  offices: readonly string[]
  show: (me: Me) => void
}

/** Offices I hold, and the code to take one up with. */
export function OfficeCode({ offices, show }: OfficeCodeProps) {
  const [open, setOpen] = useState(false)
  const taken = (me: Me) => {
    forgetViews()
    show(me)
    setOpen(false)
    void Taro.showToast({ title: '任职好了，在“我的”里有工作台', icon: 'none' })
  }
  return (
    <>
      <Card list>
        {offices.map((office) => (
          <Cell key={office} icon='people' tone='info' title={office} />
        ))}
        <Cell icon='lock' title='填任职码' note='换届时校工会发的' onTap={() => setOpen(!open)} />
      </Card>
      {open && <TakeOffice onTaken={taken} />}
    </>
  )
}

function TakeOffice({ onTaken }: { onTaken: (me: Me) => void }) {
  const [code, setCode] = useState('')
  const { submit, busy, problem, clear } = useSubmit<MembersContract, 'takeOffice'>('members.takeOffice')
  const write = (typed: string) => {
    clear()
    setCode(typed)
  }
  const send = async () => {
    const me = await submit({ code })
    if (me) onTaken(me)
  }
  return (
    <Card>
      <Field
        label='任职码'
        placeholder='字母和数字'
        max={20}
        value={code}
        onChange={write}
        problem={problem && (problem.fields?.['code'] ?? problem.message)}
      />
      <View>
        <Button kind='soft' size='wide' busy={busy} onTap={() => void send()}>
          就任
        </Button>
      </View>
    </Card>
  )
}
