import { View } from '@tarojs/components'
import { serverNow } from '@/shared/api/clock'
import { Card } from '@/shared/ui/card'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import styles from './states.module.css'

const offline = { code: 'system.offline', message: '网络不太通畅，请稍后再试' }
const still = {
  view: undefined,
  at: undefined,
  problem: undefined,
  refresh: async () => undefined,
  show: () => undefined,
}

/** Loading, empty, problem, old content. */
export function States() {
  return (
    <View className={styles.states}>
      <RemoteScreen remote={{ ...still, view: 1, at: serverNow(), problem: offline }}>
        {() => <Card>上次的内容</Card>}
      </RemoteScreen>
      <RemoteScreen remote={still} skeleton='detail'>
        {() => null}
      </RemoteScreen>
      <RemoteScreen remote={still} skeleton='home'>
        {() => null}
      </RemoteScreen>
      <RemoteScreen remote={{ ...still, problem: offline }}>{() => null}</RemoteScreen>
      <RemoteScreen
        remote={{ ...still, view: 1 }}
        empty={() => ({
          icon: 'leaf',
          title: '还没有报过名',
          note: '看看最近有什么活动',
          action: '去看活动',
          onAction: () => undefined,
        })}
      >
        {() => null}
      </RemoteScreen>
    </View>
  )
}
