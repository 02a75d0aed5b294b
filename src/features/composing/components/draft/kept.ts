import Taro from '@tarojs/taro'
import { MINE } from '@/shared/mine'
import type { ActivityForm } from './form'

/** Work that was not saved, and what the activity was like when it began; '' for a new one. */
interface Kept {
  readonly base: string
  readonly form: ActivityForm
}

const keyOf = (activityId: string | undefined) => `${MINE}draft1-${activityId ?? 'new'}`

const isKept = (stored: unknown): stored is Kept =>
  typeof stored === 'object' && stored !== null && 'base' in stored && 'form' in stored

/** Unsaved work of this phone; undefined when there is none, or when the activity was changed elsewhere since. */
export function keptForm(activityId: string | undefined, base: string): ActivityForm | undefined {
  const stored: unknown = Taro.getStorageSync(keyOf(activityId))
  return isKept(stored) && stored.base === base ? stored.form : undefined
}

/** Keeps work on this phone until it is saved. */
export function keep(activityId: string | undefined, kept: Kept): void {
  Taro.setStorageSync(keyOf(activityId), kept)
}

export function forget(activityId: string | undefined): void {
  Taro.removeStorageSync(keyOf(activityId))
}
