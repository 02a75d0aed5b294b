import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { MatchesContract } from '@cloud/capabilities/matches/contract'
import { useRemote } from '@/shared/api/use-remote'
import { FormActions } from '@/shared/ui/form-actions'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { useParams } from '@/shared/use-params'
import { CardFields } from '../../components/card-fields'
import { CodeCard } from '../../components/code-card'
import { Leave } from '../../components/leave'
import { useCardForm } from '../../components/use-card-form'
import { personCode } from '../../crypto/codes'
import { linkToRoom } from '../../links'

/** My card in one event: what the others read, and the line for those who choose me too. */
export default function CardPage() {
  const { id = '' } = useParams()
  const room = useRemote<MatchesContract, 'room'>('matches.room', { activityId: id })
  const { form, write, send, busy, problem, against, isMine } = useCardForm(id, room.view)
  const save = async () => {
    const mine = await send()
    if (!mine) return
    if (room.view) room.show({ ...room.view, ...mine })
    void Taro.showToast({ title: '保存了', icon: 'success' })
    if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
    else await Taro.redirectTo({ url: linkToRoom(id) })
  }
  return (
    <RemoteScreen
      remote={room}
      skeleton='form'
      footer={({ me }) => (
        <FormActions
          action={me.person && !isMine ? '用这台手机重新开始' : '保存'}
          note={me.person && !isMine ? '之前定的会作废' : undefined}
          possible={me.write}
          busy={busy}
          problem={against || (problem && !problem.fields ? problem.message : undefined)}
          onSubmit={() => void save()}
        />
      )}
    >
      {({ me }) =>
        form && (
          <View>
            <CardFields form={form} write={write} fields={problem?.fields ?? {}} />
            {me.person && (
              <Section title='更多'>
                {isMine && (
                  <CodeCard
                    title='我的核对码'
                    code={personCode(id, me.person)}
                    note='别人手机上说你的钥匙变了，就给 TA 看这串数字。'
                  />
                )}
                <Leave activityId={id} remote={room} />
              </Section>
            )}
          </View>
        )
      }
    </RemoteScreen>
  )
}
