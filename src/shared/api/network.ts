import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'
import { followBrowser } from '../browser-network'

let online = true
const listeners = new Set<() => void>()

const learn = (isConnected: boolean) => {
  if (isConnected === online) return
  online = isConnected
  listeners.forEach((tell) => tell())
}

/** Follows the phone's network from now on; once, when the app starts. There may be none from the start. */
export function watchNetwork(): void {
  if (process.env.TARO_ENV === 'h5') return followBrowser(learn)
  Taro.onNetworkStatusChange(({ isConnected }) => learn(isConnected))
  Taro.getNetworkType()
    .then(({ networkType }) => learn(networkType !== 'none'))
    .catch(() => undefined)
}

/** Whether the phone has a network, as far as it knows. */
export const isOnline = (): boolean => online

/** The same for a component, drawn again when it changes. */
export function useOnline(): boolean {
  return useSyncExternalStore((tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, isOnline)
}
