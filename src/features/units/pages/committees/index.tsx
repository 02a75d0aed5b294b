import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { CommitteeRows } from '../../components/committee-rows'
import { pageOf } from '../../components/links'

/** 委员会: those of a unit, with their terms and members. */
export default function Committees() {
  const { unit = '' } = useParams()
  const asked = { unit }
  const committees = useRemote<MembersContract, 'committees'>('members.committees', asked)
  return (
    <RemoteScreen
      remote={committees}
      footer={() => <ActionBar action='新建委员会' onTap={() => void go(pageOf('committee', { unit }))} />}
      empty={({ items }) =>
        items.length === 0
          ? { icon: 'people', title: '还没有委员会', note: '女工、经审、提案、福利这些都可以建' }
          : undefined
      }
    >
      {(page) => (
        <>
          <CommitteeRows committees={page.items} />
          <NextPages<MembersContract, 'committees'>
            action='members.committees'
            input={asked}
            cursor={page.next}
          >
            {({ items }) => <CommitteeRows committees={items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
