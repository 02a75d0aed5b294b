import { Empty } from '@/shared/ui/empty'
import { Screen } from '@/shared/ui/screen'

/** 消息: my inbox, and for officers their to-dos. */
export default function Messages() {
  return (
    <Screen tab>
      <Empty icon='message' title='还没有消息' />
    </Screen>
  )
}
