import { View } from '@tarojs/components'
import type { PrivacyContract } from '@cloud/capabilities/privacy/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { openFile } from '@/shared/api/files'
import { moment } from '@/shared/format/time'
import { serverNow } from '@/shared/api/clock'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { Checks } from '@/shared/ui/checks'
import { Screen } from '@/shared/ui/screen'
import { useExported } from '../../components/use-exported'

const inside = [
  '名册资料、身份与单位变动、每一次更改',
  '活动报名、福利领取、申请和办理经过',
  '收到的消息、谁看过你的资料',
]

/** 导出我的资料: everything in one spreadsheet, which is hers alone. */
export default function Export() {
  const { submit, busy, problem } = useSubmit<PrivacyContract, 'export'>('privacy.export')
  const { file, keep, trouble, open } = useExported(openFile)
  const make = async () => keep(await submit({}))
  return (
    <Screen
      footer={
        <ActionBar
          action={file ? '打开表格' : '做一份表格'}
          busy={busy}
          problem={problem?.message ?? trouble}
          note={file ? `${moment(file.until, serverNow())}前能打开` : '里面是完整资料，别转给别人'}
          onTap={() => void (file ? open() : make())}
        />
      }
    >
      <Card>
        <View className='head'>{file ? '做好了' : '全部资料，一个表格'}</View>
        <View className='note'>{file ? file.name : '每一类一张表；一天后自动删除，每天最多 5 次'}</View>
        <View className='rule' />
        <Checks items={inside.map((text) => ({ ok: true, text }))} />
      </Card>
    </Screen>
  )
}
