import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { PrivacyContract } from '@cloud/capabilities/privacy/contract'
import { setUnread } from '@/shared/api/session'
import { forgetViews, useRemote } from '@/shared/api/use-remote'
import { useSubmit } from '@/shared/api/use-submit'
import { go } from '@/shared/go'
import { forgetMine } from '@/shared/mine'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Checks } from '@/shared/ui/checks'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'

const sure = async () => {
  const content = '微信和名册会断开，要用时得重新认证。'
  const words = { confirmText: '撤回', cancelText: '再想想' }
  return (await Taro.showModal({ title: '撤回同意？', content, ...words })).confirm
}

/** 撤回同意: what ends, what stays and why, and then the deed. */
export default function Withdraw() {
  const told = useRemote<PrivacyContract, 'withdrawal'>('privacy.withdrawal', {})
  const { submit, busy, problem } = useSubmit<PrivacyContract, 'withdraw'>('privacy.withdraw')
  const withdraw = async () => {
    if (!(await sure()) || !(await submit({ confirmed: true }))) return
    forgetMine()
    forgetViews()
    setUnread(0)
    await go('/pages/me/index')
    void Taro.showToast({ title: '已撤回', icon: 'none' })
  }
  return (
    <RemoteScreen
      remote={told}
      skeleton='detail'
      footer={() => (
        <ActionBar
          action='撤回同意'
          kind='danger'
          busy={busy}
          problem={problem?.message}
          note='撤回前办的事不受影响'
          onTap={() => void withdraw()}
        />
      )}
    >
      {({ ends, stays, until }) => (
        <>
          <Section title='马上停下的'>
            <Card>
              <Checks items={ends.map((text) => ({ ok: false, text }))} />
            </Card>
          </Section>
          <Section title='依法留下的'>
            <Card list>
              {stays.map(({ what, why }) => (
                <Cell key={what} title={what} note={why} />
              ))}
            </Card>
            <Card soft>
              <View>{until}</View>
            </Card>
          </Section>
        </>
      )}
    </RemoteScreen>
  )
}
