import { useState } from 'react'
import type { PrivacyContract } from '@cloud/capabilities/privacy/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { KeyValue } from '@/shared/ui/key-value'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { AskAgain } from '../../components/ask-again'
import { pageTo } from '../../components/link'

/** 我的资料与隐私: what is held of me, masked until I tap, and all that I may do about it. */
export default function Mine() {
  const [full, setFull] = useState(false)
  const mine = useRemote<PrivacyContract, 'mine'>('privacy.mine', { full })
  return (
    <RemoteScreen remote={mine} skeleton='detail'>
      {({ fields, isFull, agreed, mustAsk, retention }) => (
        <>
          {mustAsk && <AskAgain isFirst={agreed === null} />}
          <Section title='名册上的我' right={isFull ? '遮起来' : '看完整的'} onRight={() => setFull(!isFull)}>
            <Card>
              <KeyValue rows={fields.map(({ label, value }) => [label, value] as const)} />
            </Card>
            <Card list>
              <Cell title='变更记录' note='谁在什么时候改过什么' to='/features/members/pages/record/index' />
              <Cell
                title='写错了，申请更正'
                note='分会核对后改'
                to='/features/requests/pages/submit/index?kind=correction'
              />
            </Card>
          </Section>
          <Section title='我可以做的'>
            <Card list>
              <Cell icon='search' tone='info' title='谁看过我的资料' to={pageTo('looks')} />
              <Cell icon='document' tone='ok' title='导出我的全部资料' to={pageTo('export')} />
              <Cell
                icon='shield'
                tone='brand'
                title='隐私说明'
                note={`保存期限：${retention}`}
                to={pageTo('notice')}
              />
              <Cell icon='lock' tone='warn' title='撤回同意' to={pageTo('withdraw')} />
            </Card>
          </Section>
        </>
      )}
    </RemoteScreen>
  )
}
