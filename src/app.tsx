import type { PropsWithChildren } from 'react'
import Taro, { useLaunch } from '@tarojs/taro'
import { refreshTypeSize } from './shared/api/session'
import { watchNetwork } from './shared/api/network'
import { giveRoles } from './shared/browser-roles'
import { askForPrivacy } from './shared/privacy'
// Nearly every feature uses these two: imported here they lie in the main package once, not in each sub-package.
import './shared/ui/action-bar'
import './shared/use-params'
import './app.css'

/** Offers a new version as soon as it is downloaded. */
function offerUpdate() {
  const updates = Taro.getUpdateManager()
  const offer = async () => {
    const { confirm } = await Taro.showModal({
      title: '有新版本',
      content: '重新打开就能用上，只要一会儿',
      confirmText: '现在打开',
      cancelText: '等会儿',
    })
    if (confirm) updates.applyUpdate()
  }
  updates.onUpdateReady(() => void offer())
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork()
    if (process.env.TARO_ENV === 'h5') giveRoles()
    if (process.env.TARO_ENV !== 'weapp') return
    const env = process.env.UNION_CLOUD_ENV
    Taro.cloud.init(env ? { env } : {})
    offerUpdate()
    askForPrivacy()
    Taro.onAppShow(refreshTypeSize)
  })
  return children
}
