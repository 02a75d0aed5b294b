import Taro from '@tarojs/taro'
import type { Notice, PrivacyContract } from '@cloud/capabilities/privacy/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { useSubmit } from '@/shared/api/use-submit'
import { date } from '@/shared/format/time'
import { readPrivacy } from '@/shared/privacy'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { NoticeText } from '../../components/notice-text'

const agreedOn = ({ agreed }: Notice) =>
  agreed ? `${date(agreed.at, serverNow())}同意了 ${agreed.version} 版` : '同意后才算数，可以随时撤回'

/** 隐私说明: what, why, how long, who, rights, whom to ask; and the consent to it. */
export default function NoticePage() {
  const notice = useRemote<PrivacyContract, 'notice'>('privacy.notice', {})
  const { submit, busy, problem } = useSubmit<PrivacyContract, 'agree'>('privacy.agree')
  const agree = async ({ version }: Notice) => {
    const view = await submit({ version })
    if (!view) return void notice.refresh()
    notice.show(view)
    void Taro.showToast({ title: '记下了', icon: 'none' })
  }
  return (
    <RemoteScreen
      remote={notice}
      skeleton='detail'
      footer={(view) => (
        <ActionBar
          action={view.agree.can ? '同意' : undefined}
          reason={`${view.version} 版`}
          note={view.agree.can || view.agreed ? agreedOn(view) : view.agree.why}
          busy={busy}
          problem={problem?.message}
          onTap={() => void agree(view)}
        />
      )}
    >
      {({ sections }) => (
        <>
          <NoticeText sections={sections} />
          {process.env.TARO_ENV === 'weapp' && (
            <Card list>
              <Cell title='《用户隐私保护指引》' note='在微信备案的全文' onTap={readPrivacy} />
            </Card>
          )}
        </>
      )}
    </RemoteScreen>
  )
}
