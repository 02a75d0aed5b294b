import { useEffect } from 'react'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'

/** Before it was made bright; undefined while it is as the person has it. */
let before: number | undefined

/** Android: as bright as the system has it. */
const AS_SYSTEM = -1

/** Some phones do not let it, and older ones do not know how: the code is shown as bright as it is. */
async function tried(change: () => unknown): Promise<void> {
  try {
    await change()
  } catch {
    return
  }
}

function set(value: number, isShown: boolean): void {
  void tried(() => Taro.setScreenBrightness({ value }))
  void tried(() => Taro.setKeepScreenOn({ keepScreenOn: isShown }))
  // On Android a capture of the page then shows nothing; iOS hides recordings only.
  void tried(() => Taro.setVisualEffectOnCapture({ visualEffect: isShown ? 'hidden' : 'none' }))
}

function brighten(): void {
  if (process.env.TARO_ENV !== 'weapp' || before !== undefined) return
  before = AS_SYSTEM
  const brightenFrom = ({ value }: { value: number }) => {
    if (before === undefined) return
    before = value
    set(1, true)
  }
  void tried(() => Taro.getScreenBrightness().then(brightenFrom))
}

function restore(): void {
  if (before === undefined) return
  const value = before
  before = undefined
  set(value, false)
}

/** The screen is bright and stays on while the page is shown, and as before when it is left. */
export function useBrightScreen(): void {
  useDidShow(brighten)
  useDidHide(restore)
  useEffect(() => {
    brighten()
    return restore
  }, [])
}
