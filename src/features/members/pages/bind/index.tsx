import Taro from '@tarojs/taro'
import type { Me, MembersContract } from '@cloud/capabilities/members/contract'
import type { PrivacyContract } from '@cloud/capabilities/privacy/contract'
import { NOTICE_VERSION } from '@cloud/capabilities/privacy/labels'
import { call } from '@/shared/api/call'
import { forgetViews, useRemote } from '@/shared/api/use-remote'
import { spokenTo } from '@/shared/format/name'
import { go } from '@/shared/go'
import { forgetMine } from '@/shared/mine'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { BindForm } from '../../components/bind-form'
import { SignOut } from '../../components/sign-out'
import { WhoIAm } from '../../components/who-i-am'

const welcome = ({ profile }: Me) =>
  profile && profile.kind !== 'clerk' ? `认证好了，${spokenTo(profile.name)}` : '认证好了'

/** 身份认证: says who I am on the roster, or shows who I am already. */
export default function Bind() {
  const me = useRemote<MembersContract, 'me'>('members.me', {})
  const bound = async (view: Me) => {
    // What the form said she agrees to; when it does not arrive, her page of data asks again.
    await call<PrivacyContract, 'agree'>('privacy.agree', { version: NOTICE_VERSION })
    // Whoever had this phone before may never have signed out.
    forgetMine()
    forgetViews()
    me.show(view)
    await go('/pages/home/index')
    void Taro.showToast({ title: welcome(view), icon: 'none' })
  }
  if (me.view?.bound === false) return <BindForm onBound={(view) => void bound(view)} />
  return (
    <RemoteScreen remote={me} skeleton='form'>
      {({ profile }) =>
        profile && (
          <>
            <WhoIAm profile={profile} />
            <SignOut show={me.show} />
          </>
        )
      }
    </RemoteScreen>
  )
}
