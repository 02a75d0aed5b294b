import { Empty } from '@/shared/ui/empty'
import { Screen } from '@/shared/ui/screen'

/** 我的: member card, my records, settings. */
export default function Me() {
  return (
    <Screen tab>
      <Empty icon='me' title='先认证身份，就能看到自己的会员卡' />
    </Screen>
  )
}
