import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { remedyOf } from '@/shared/remedy'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Screen } from '@/shared/ui/screen'
import { Section } from '@/shared/ui/section'
import { OfficeCode } from '../../components/office-code'
import { Privacy } from '../../components/privacy'
import { SignOut } from '../../components/sign-out'
import { TypeSizes } from '../../components/type-sizes'

/** 字号与隐私: size of type, office code, what is stored, and the way out. Works for strangers and offline too. */
export default function Settings() {
  const me = useRemote<MembersContract, 'me'>('members.me', {})
  const profile = me.view?.profile
  return (
    <Screen>
      <Section title='长辈模式'>
        <TypeSizes />
      </Section>
      {profile && (
        <Section title='工会职务'>
          <OfficeCode offices={profile.offices} show={me.show} />
        </Section>
      )}
      {me.view?.bound && (
        <Section title='消息提醒'>
          <Card list>
            <Cell
              title='都在“消息”里'
              note='结果、审批、快到期的，都送到那里，有新的会亮数字；不会发到微信聊天里'
              to='/pages/messages/index'
            />
          </Card>
        </Section>
      )}
      <Section title='存了哪些资料'>
        <Privacy />
      </Section>
      {profile && <SignOut show={me.show} />}
      {me.view?.bound === false && (
        <Section title='身份'>
          <Card list>
            <Cell
              icon='me'
              tone='brand'
              title='去认证'
              note='用工号和姓名，一分钟就好'
              to={remedyOf('system.stranger')?.to}
            />
          </Card>
        </Section>
      )}
    </Screen>
  )
}
