import Taro from '@tarojs/taro'
import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { ChangeEditor } from '../../components/change-editor'
import { changes, type What } from '../../components/change-form'

/** One change of one person: `what` says which. */
export default function Change() {
  const { id = '', what = '' } = useParams()
  const remote = useRemote<MembersContract, 'person'>('members.person', { personId: id })
  const done = () => {
    void Taro.showToast({ title: '办好了', icon: 'success' })
    void Taro.navigateBack()
  }
  if (remote.view === undefined || !Object.keys(changes).includes(what)) {
    return (
      <RemoteScreen remote={remote} skeleton='form'>
        {() => null}
      </RemoteScreen>
    )
  }
  return (
    <ChangeEditor
      what={what as What}
      person={remote.view}
      onSaved={(person) => {
        remote.show(person)
        done()
      }}
    />
  )
}
