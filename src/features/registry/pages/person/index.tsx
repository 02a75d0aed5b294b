import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { useParams } from '@/shared/use-params'
import { Appointing } from '../../components/appointing'
import { Binding } from '../../components/binding'
import { Career } from '../../components/career'
import { Doings } from '../../components/doings'
import { PersonFacts } from '../../components/person-facts'

/** One person on the roster: what is known, what has been, and what an officer can do. */
export default function Person() {
  const { id = '' } = useParams()
  const remote = useRemote<MembersContract, 'person'>('members.person', { personId: id })
  const again = () => void remote.refresh()
  return (
    <RemoteScreen remote={remote} skeleton='detail'>
      {(person) => (
        <>
          <PersonFacts person={person} />
          <Section title='办理'>
            <Doings person={person} />
          </Section>
          <Section title='认证'>
            <Binding person={person} show={again} />
          </Section>
          <Section title='职务'>
            <Appointing person={person} show={again} />
          </Section>
          <Section title='履历'>
            <Career person={person} show={remote.show} />
          </Section>
        </>
      )}
    </RemoteScreen>
  )
}
