import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Me, MembersContract } from '@cloud/capabilities/members/contract'
import { setUnread } from '@/shared/api/session'
import { forgetViews } from '@/shared/api/use-remote'
import { useSubmit } from '@/shared/api/use-submit'
import { forgetMine } from '@/shared/mine'
import { Button } from '@/shared/ui/button'
import styles from './sign-out.module.css'

const sure = async () => {
  const { confirm } = await Taro.showModal({
    title: '退出认证？',
    content:
      '这个微信不再代表你。报过的名、领过的券都还在，再认证一次就能看到。手机里存的入场码、签到名单会清掉，没传完的签到先传完',
    confirmText: '退出认证',
    cancelText: '再想想',
  })
  return confirm
}

/** Takes the WeChat account off the person; nothing she did is lost. */
export function SignOut({ show }: { show: (me: Me) => void }) {
  const { submit, busy, problem } = useSubmit<MembersContract, 'unbind'>('members.unbind')
  const leave = async () => {
    const view = (await sure()) ? await submit({}) : undefined
    if (!view) return
    forgetMine()
    forgetViews()
    setUnread(0)
    show(view)
    void Taro.showToast({ title: '已退出', icon: 'none' })
  }
  return (
    <View className={styles.out}>
      <Button kind='danger' size='wide' busy={busy} onTap={() => void leave()}>
        退出认证
      </Button>
      <View className={`${styles.words} note`}>{problem?.message ?? '换微信、借用手机时，记得退出'}</View>
    </View>
  )
}
