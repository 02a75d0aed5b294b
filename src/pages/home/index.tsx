import { Empty } from '@/shared/ui/empty'
import { Screen } from '@/shared/ui/screen'

/** 首页: what I can do now, and what is coming. */
export default function Home() {
  return (
    <Screen tab>
      <Empty icon='home' title='这里会列出你现在可以办的事' />
    </Screen>
  )
}
