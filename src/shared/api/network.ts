import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'

let online = true
const listeners = new Set<() => void>()

/** Follows the phone's network from now on; once, when the app starts. */
export function watchNetwork(): void {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected === online) return
    online = isConnected
    listeners.forEach((tell) => tell())
  })
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
