import { useRouter } from '@tarojs/taro'
import type { MembersContract, PersonRow } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { Appointing } from '../../components/appointing'
import { Binding } from '../../components/binding'
import { PersonFacts } from '../../components/person-facts'

/** One person on the roster, and what an officer can do for her. Comes with her staff number: `people` finds by it. */
export default function Person() {
  const { id, staffNo = '' } = useRouter().params
  const people = useRemote<MembersContract, 'people'>('members.people', {
    staffNo: decodeURIComponent(staffNo),
  })
  const found = people.view?.items.find((person) => person.id === id)
  const show = (fresh: PersonRow) => people.show({ items: [fresh] })
  return (
    <RemoteScreen
      remote={people}
      skeleton='list'
      empty={() => (found ? undefined : { icon: 'people', title: '名册上没有这个人了' })}
    >
      {() =>
        found && (
          <>
            <PersonFacts person={found} />
            <Section title='认证'>
              <Binding person={found} show={show} />
            </Section>
            <Section title='职务'>
              <Appointing person={found} show={show} />
            </Section>
          </>
        )
      }
    </RemoteScreen>
  )
}
