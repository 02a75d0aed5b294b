import Taro from '@tarojs/taro'
import { MINE } from '../mine'

/**
 * What this phone saw when somebody entered a draw. The server cannot change it later: the proof page holds the
 * published list against it.
 */
export interface KeptEntry {
  /** Her own random part. */
  readonly salt: string
  /** The seal that was published at that time. */
  readonly commitment: string | null
  /** Her number on the list; null until the server has answered. */
  readonly entry: string | null
}

/** Shown at a door that has no network. */
export interface KeptToken {
  readonly text: string
  readonly title: string
  readonly startsAt: string
}

const drawer = <T extends object>(kind: string) => {
  const keyOf = (activityId: string) => `${MINE}${kind}-${activityId}`
  return {
    read: (activityId: string): T | undefined => {
      const kept: unknown = Taro.getStorageSync(keyOf(activityId))
      return typeof kept === 'object' && kept !== null ? (kept as T) : undefined
    },
    write: (activityId: string, it: T): void => Taro.setStorageSync(keyOf(activityId), it),
    forget: (activityId: string): void => Taro.removeStorageSync(keyOf(activityId)),
  }
}

/** By activity, on this phone only; hers, so they go when she signs out. */
export const keptEntries = drawer<KeptEntry>('entry')
export const keptTokens = drawer<KeptToken>('token')
