import Taro from '@tarojs/taro'
import type { Keep } from './keep'

const PREFIX = 'matches:'

const nameOf = (activityId: string) => `${PREFIX}${activityId}`

const isKeep = (stored: unknown): stored is Keep =>
  typeof stored === 'object' && stored !== null && typeof (stored as Partial<Keep>).secret === 'string'

/** What this phone keeps of an event; undefined when it keeps nothing. */
export function readKeep(activityId: string): Keep | undefined {
  const stored: unknown = Taro.getStorageSync(nameOf(activityId))
  return isKeep(stored) ? stored : undefined
}

export function writeKeep(activityId: string, keep: Keep): void {
  Taro.setStorageSync(nameOf(activityId), keep)
}

export function forgetKeep(activityId: string): void {
  Taro.removeStorageSync(nameOf(activityId))
}

/** Takes from the phone what belongs to events that are cleared. `now`: ISO. */
export function forgetCleared(now: string): void {
  for (const name of Taro.getStorageInfoSync().keys.filter((one) => one.startsWith(PREFIX))) {
    const stored: unknown = Taro.getStorageSync(name)
    if (isKeep(stored) && stored.until !== '' && stored.until <= now) Taro.removeStorageSync(name)
  }
}
