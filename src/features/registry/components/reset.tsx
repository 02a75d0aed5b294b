import Taro from '@tarojs/taro'
import type { MembersContract, PersonRow } from '@cloud/capabilities/members/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Errand } from './errand'

interface PersonProps {
  person: PersonRow
  show: (person: PersonRow) => void
}

const unlocking = {
  title: '解除锁定',
  note: '连续输错，要等一天；确认是本人再解',
  action: '解锁',
  warning: '请先确认是本人。解锁后可以马上再试',
}
const unbinding = {
  title: '解除绑定',
  note: '换了微信，或绑错了人',
  action: '解绑',
  warning: '解除后，本人要重新认证。报过的名、领过的券都还在',
}

/** Takes a WeChat account off a person, and a lock. */
export function Reset({ person, show }: PersonProps) {
  const { submit, busy, problem } = useSubmit<MembersContract, 'reset'>('members.reset')
  if (!person.bound && !person.locked) return null
  const { title, note, action, warning } = person.locked ? unlocking : unbinding
  const reset = async () => {
    const content = person.locked && person.bound ? `${warning}；原来的绑定也会解除` : warning
    const { confirm } = await Taro.showModal({
      title: `${title}？`,
      content,
      confirmText: action,
      cancelText: '再想想',
    })
    const fresh = confirm ? await submit({ personId: person.id }) : undefined
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: `${title}好了`, icon: 'none' })
  }
  return (
    <Errand
      title={title}
      note={problem?.message ?? note}
      action={action}
      kind='danger'
      busy={busy}
      onTap={() => void reset()}
    />
  )
}
