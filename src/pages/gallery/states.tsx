import { View } from '@tarojs/components'
import { serverNow } from '@/shared/api/clock'
import { Card } from '@/shared/ui/card'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import styles from './states.module.css'

const offline = { code: 'system.offline', message: '网络断了，连上再试' }
const busy = { code: 'system.busy', message: '办理的人太多，请稍后再试' }
const fault = { code: 'system.fault', message: '系统开小差了，请稍后再试' }
const refusal = { code: 'activities.notFound', message: '没有这个活动' }
const stranger = { code: 'system.stranger', message: '请先用工号和姓名认证身份' }
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
      {[offline, fault, refusal, stranger].map((problem) => (
        <RemoteScreen key={problem.code} remote={{ ...still, problem }}>
          {() => null}
        </RemoteScreen>
      ))}
      <RemoteScreen remote={{ ...still, problem: busy, waiting: 3 }}>{() => null}</RemoteScreen>
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
