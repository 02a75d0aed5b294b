import Taro from '@tarojs/taro'
import type { MembersContract, PersonRow } from '@cloud/capabilities/members/contract'
import { officeLabels } from '@cloud/capabilities/members/labels'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { Errand } from './errand'

interface PersonProps {
  person: PersonRow
  show: (person: PersonRow) => void
}

const OFFICE = 'branchOfficer'
const label = officeLabels[OFFICE]

const give = { action: '任命', content: `${label}可以审批本分会的申请、办活动、看名册` }
const takeAway = { action: '免去', content: '免去后，不能再审批和办活动；做过的事都留有记录' }

/** Makes a person the officer of her branch, or no longer. */
export function Appointing({ person, show }: PersonProps) {
  const { submit, busy, problem } = useSubmit<MembersContract, 'appoint'>('members.appoint')
  const holds = person.holds.includes(OFFICE)
  const { action, content } = holds ? takeAway : give
  const change = async () => {
    const { confirm } = await Taro.showModal({
      title: `${action}${label}？`,
      content,
      confirmText: action,
      cancelText: '再想想',
    })
    const fresh = confirm ? await submit({ personId: person.id, office: OFFICE, holds: !holds }) : undefined
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: holds ? '免去了' : '任命好了', icon: 'none' })
  }
  const why = person.appoint.can ? '审批申请、办活动、看名册' : person.appoint.why
  return (
    <Card list>
      <Errand
        title={label}
        note={problem?.message ?? why}
        action={action}
        kind={holds ? 'danger' : 'soft'}
        busy={busy}
        possible={person.appoint}
        onTap={() => void change()}
      />
    </Card>
  )
}
