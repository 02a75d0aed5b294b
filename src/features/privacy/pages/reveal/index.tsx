import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { PrivacyContract, Subject } from '@cloud/capabilities/privacy/contract'
import { useRemote } from '@/shared/api/use-remote'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { AskForm } from '../../components/ask-form'
import { missing, useAsking } from '../../components/asking'
import { ShownCard } from '../../components/shown-card'
import { useShown } from '../../components/use-shown'

/** 查看完整资料: for a purpose, for a minute; the person sees that it was looked at. */
export default function Reveal() {
  const { id = '' } = useRouter().params
  const subject = useRemote<PrivacyContract, 'subject'>('privacy.subject', { personId: id })
  const { submit, busy, problem } = useSubmit<PrivacyContract, 'reveal'>('privacy.reveal')
  const asking = useAsking()
  const { shown, left, show, mask } = useShown()
  const reveal = async (view: Subject) => {
    const { purpose, note } = asking
    if (!purpose) return
    const seen = await submit({ personId: id, fields: [...asking.fields], purpose, note })
    show(seen)
    if (seen) subject.show({ ...view, left: seen.left })
  }
  return (
    <RemoteScreen
      remote={subject}
      skeleton='form'
      footer={(view) =>
        shown ? (
          <ActionBar action='现在就遮上' kind='ghost' note='看过的记录已经留下' onTap={mask} />
        ) : (
          <ActionBar
            action='查看'
            busy={busy}
            possible={missing(asking) ? { can: false, why: missing(asking) } : view.reveal}
            problem={problem?.fields ? '看一下红字' : problem?.message}
            note={`今天还能看 ${view.left} 次`}
            onTap={() => void reveal(view)}
          />
        )
      }
    >
      {({ nameMasked, unitName, fields }) => (
        <>
          <Card>
            <View className='head'>{nameMasked}</View>
            <View className='note'>{unitName}</View>
          </Card>
          {shown ? (
            <ShownCard shown={shown} left={left} />
          ) : (
            <AskForm {...asking} masked={fields} problems={problem?.fields} />
          )}
        </>
      )}
    </RemoteScreen>
  )
}
