import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { Changes } from '../../components/changes'
import { MyFacts } from '../../components/my-facts'

/** 我的档案: what the roster says about me, and every change of it. */
export default function Record() {
  const history = useRemote<MembersContract, 'history'>('members.history', {})
  const me = useRemote<MembersContract, 'me'>('members.me', {})
  const profile = me.view?.profile
  return (
    <RemoteScreen remote={history} skeleton='detail'>
      {({ items, next }) => (
        <>
          {profile && <MyFacts profile={profile} />}
          <Section title='变动记录'>
            <Changes changes={items} />
            <NextPages<MembersContract, 'history'>
              action='members.history'
              input={{}}
              cursor={next}
              words='再看更早的'
            >
              {(page) => <Changes changes={page.items} />}
            </NextPages>
          </Section>
        </>
      )}
    </RemoteScreen>
  )
}
