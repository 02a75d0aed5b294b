import { useState } from 'react'
import type { CardsContract, Verified } from '@cloud/capabilities/cards/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { Empty } from '@/shared/ui/empty'
import { Field } from '@/shared/ui/field'
import { Screen } from '@/shared/ui/screen'
import { hasCamera, scan } from '@/shared/camera'
import { Verdict } from '../../components/verdict'

/** 验卡: is this a member, by the code on her phone. */
export default function Verify() {
  const [typed, setTyped] = useState('')
  const [seen, setSeen] = useState<Verified>()
  const { submit, busy, problem, clear } = useSubmit<CardsContract, 'verify'>('cards.verify')
  const verify = async (code: string) => {
    if (!code) return
    setSeen(undefined)
    setSeen(await submit({ code }))
    setTyped('')
  }
  const write = (words: string) => {
    clear()
    setSeen(undefined)
    setTyped(words)
  }
  const isOver = seen !== undefined || problem !== undefined
  const byCamera = hasCamera && !typed
  return (
    <Screen
      footer={
        <ActionBar
          action={byCamera ? (isOver ? '扫下一个' : '扫会员码') : '验这个码'}
          busy={busy}
          disabled={!byCamera && !typed}
          note='每个码只能验一次'
          onTap={() => void (byCamera ? scan().then(verify) : verify(typed))}
        />
      }
    >
      {isOver ? (
        <Verdict seen={seen} problem={problem} />
      ) : (
        <Card>
          <Empty icon='scan' title='请会员打开会员卡' note='在“我的”里点会员卡，码每 30 秒换一次' />
        </Card>
      )}
      <Card>
        <Field
          label={hasCamera ? '扫不了的话，粘贴会员码' : '会员码'}
          placeholder='UM1.'
          optional={hasCamera}
          max={200}
          value={typed}
          onChange={write}
        />
      </Card>
    </Screen>
  )
}
