import Taro from '@tarojs/taro'
import type { RequestDetail, RequestsContract } from '@cloud/capabilities/requests/contract'
import type { RequestKind } from '@cloud/capabilities/requests/labels'
import { useSubmit } from '@/shared/api/use-submit'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { FormActions } from '@/shared/ui/form-actions'
import { Approve } from './approve'
import type { Answer, AnswerKind } from './use-answer'

interface BarProps {
  request: RequestDetail
  answer: Answer
  show: (request: RequestDetail) => void
}

const record = { action: '看我的档案', to: '/features/members/pages/record/index' }

const openings: Record<RequestKind, { readonly action: string; readonly to: string }> = {
  lateClaim: { action: '去选门店', to: '/features/benefits/pages/year/index' },
  join: { action: '看会员卡', to: '/pages/me/index' },
  transfer: record,
  correction: record,
  resign: record,
}

const actions: Record<AnswerKind, string> = { sendBack: '退回', refuse: '不同意', resubmit: '再交上去' }

/** The bar under a request: whose move it is, and the move. */
export function AnswerBar(props: BarProps) {
  const { request, answer } = props
  const { decide, resubmit, withdraw } = request
  if (answer.kind) return <Sending answer={answer} kind={answer.kind} />
  if (resubmit.can) return <Returned {...props} />
  if (withdraw.can && !decide?.can) return <Withdraw {...props} />
  if (decide?.can) return <Approve {...props} />
  if (decide) return <ActionBar note={decide.why} />
  return request.state === 'approved' && <Next kind={request.kind} />
}

function Sending({ answer, kind }: { answer: Answer; kind: AnswerKind }) {
  const { busy, problem, send, choose } = answer
  return (
    <FormActions
      action={actions[kind]}
      busy={busy}
      problem={problem?.fields ? undefined : problem?.message}
      onSubmit={() => void send()}
      onCancel={() => choose(undefined)}
    />
  )
}

function useWithdraw({ request, show }: BarProps) {
  const { submit, busy, problem } = useSubmit<RequestsContract, 'withdraw'>('requests.withdraw')
  const ask = async () => {
    const { confirm } = await Taro.showModal({
      title: '撤回这份申请？',
      content: '撤回后不再审批，以后想办可以重新交',
      confirmText: '撤回',
      cancelText: '再想想',
    })
    const fresh = confirm ? await submit({ requestId: request.id }) : undefined
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '撤回了', icon: 'none' })
  }
  return { busy, problem: problem?.message, onTap: () => void ask() }
}

function Returned(props: BarProps) {
  const { problem, ...withdraw } = useWithdraw(props)
  const { request, answer } = props
  return (
    <ActionBar
      action='改一改再交'
      problem={problem}
      second={{ ...withdraw, action: '撤回' }}
      onTap={() => answer.choose('resubmit', request.reason)}
    />
  )
}

function Withdraw(props: BarProps) {
  return (
    <ActionBar
      {...useWithdraw(props)}
      action='撤回'
      kind='danger'
      reason='已经交上去了'
      note='有结果会发到消息里'
    />
  )
}

/** What an approval has opened. */
function Next({ kind }: Pick<RequestDetail, 'kind'>) {
  const { action, to } = openings[kind]
  return <ActionBar action={action} onTap={() => void go(to)} />
}
