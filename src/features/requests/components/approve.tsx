import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { RequestDetail, RequestsContract } from '@cloud/capabilities/requests/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'
import { Button } from '@/shared/ui/button'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'

interface ApproveProps {
  request: RequestDetail
  show: (request: RequestDetail) => void
}

interface Setting {
  readonly effectiveOn: string
  readonly staffNo: string
}

function useApprove({ request, show }: ApproveProps) {
  const [setting, setSetting] = useState<Setting>({ effectiveOn: request.effectiveOn ?? '', staffNo: '' })
  const { submit, busy, problem } = useSubmit<RequestsContract, 'approve'>('requests.approve')
  const send = async () => {
    const set = Object.fromEntries(Object.entries(setting).filter(([, value]) => value !== ''))
    const fresh = await submit({ requestId: request.id, ...set })
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '已同意', icon: 'success' })
  }
  const write = (change: Partial<Setting>) => setSetting({ ...setting, ...change })
  return { setting, write, send, busy, problem }
}

/** The officer's yes; the last one may set from which day on it holds. */
export function Approve(props: ApproveProps) {
  const { sets } = props.request
  const [asking, setAsking] = useState(false)
  const approve = useApprove(props)
  const { busy, problem, send } = approve
  return (
    <>
      <ActionBar
        action='同意'
        busy={busy}
        problem={problem?.message}
        reason='轮到你审批'
        note='同意后马上通知本人'
        onTap={() => (sets.effectiveOn || sets.staffNo ? setAsking(true) : void send())}
      />
      {asking && (
        <Sheet title='同意' onClose={() => setAsking(false)}>
          <Settings {...approve} sets={sets} />
          <Button size='wide' busy={busy} onTap={() => void send()}>
            同意
          </Button>
        </Sheet>
      )}
    </>
  )
}

type SettingsProps = ReturnType<typeof useApprove> & Pick<RequestDetail, 'sets'>

function Settings({ sets, setting, write, problem }: SettingsProps) {
  return (
    <>
      {sets.effectiveOn && (
        <DateField
          label='从哪天起'
          hint='空着就从今天起'
          optional
          value={setting.effectiveOn}
          onChange={(effectiveOn) => write({ effectiveOn })}
          problem={problem?.fields?.effectiveOn}
        />
      )}
      {sets.staffNo && (
        <Field
          label='新学校的工号'
          max={20}
          value={setting.staffNo}
          onChange={(staffNo) => write({ staffNo })}
          problem={problem?.fields?.staffNo}
        />
      )}
    </>
  )
}
