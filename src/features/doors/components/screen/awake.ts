import { useEffect } from 'react'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'

const stay = (keepScreenOn: boolean) => {
  if (process.env.TARO_ENV === 'weapp')
    void Promise.resolve(Taro.setKeepScreenOn({ keepScreenOn })).catch(() => undefined)
}

/** Keeps the screen on while this page is shown. */
export function useAwake(): void {
  useDidShow(() => stay(true))
  useDidHide(() => stay(false))
  useEffect(() => {
    stay(true)
    return () => stay(false)
  }, [])
}
