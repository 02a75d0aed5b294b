import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Invitation } from './invitation'
import { MemberCard } from './member-card'
import { Records } from './records'
import { Settings } from './settings'
import { Workbench } from './workbench'

/** 我的: member card, my records, what my office brings, settings. */
export default function Me() {
  const me = useRemote<MembersContract, 'me'>('members.me', {})
  return (
    <RemoteScreen remote={me} tab>
      {({ profile }) => (
        <>
          {profile ? <MemberCard profile={profile} /> : <Invitation />}
          {profile && <Records kind={profile.kind} />}
          {profile && <Workbench {...profile} />}
          <Settings bound={profile !== null} />
        </>
      )}
    </RemoteScreen>
  )
}
