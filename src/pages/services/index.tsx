import { Empty } from '@/shared/ui/empty'
import { Screen } from '@/shared/ui/screen'

/** 办事: all services, in everyday words. */
export default function Services() {
  return (
    <Screen tab>
      <Empty icon='grid' title='服务正在准备' />
    </Screen>
  )
}
