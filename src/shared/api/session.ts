import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'

/** 长辈模式: with WeChat's own font setting, or set by hand. */
export type TypeSize = 'follow' | 'large' | 'normal'

interface Session {
  readonly unread: number
  readonly typeSize: TypeSize
  readonly large: boolean
}

const KEY = 'typeSize'
const MESSAGES_TAB = 2
const listeners = new Set<() => void>()

function weChatIsLarge(): boolean {
  if (process.env.TARO_ENV !== 'weapp') return false
  const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as {
    fontSizeScaleFactor?: number
    fontSizeSetting?: number
  }
  // WeChat's usual text is 17 points; 关怀模式 is about 23.8, a factor of 1.4.
  return (fontSizeScaleFactor ?? (fontSizeSetting ?? 17) / 17) >= 1.2
}

const isLarge = (typeSize: TypeSize) => (typeSize === 'follow' ? weChatIsLarge() : typeSize === 'large')

let session: Session | undefined

function read(): Session {
  if (session) return session
  const stored: unknown = Taro.getStorageSync(KEY)
  const typeSize = stored === 'large' || stored === 'normal' ? stored : 'follow'
  session = { unread: 0, typeSize, large: isLarge(typeSize) }
  return session
}

function change(next: Partial<Session>): void {
  session = { ...read(), ...next }
  listeners.forEach((tell) => tell())
}

/** What every page knows: unread messages and the size of type. */
export function useSession(): Session {
  return useSyncExternalStore((tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, read)
}

/** Sets the size of type by hand, or back to WeChat's. Kept on this phone. */
export function setTypeSize(typeSize: TypeSize): void {
  Taro.setStorageSync(KEY, typeSize)
  change({ typeSize, large: isLarge(typeSize) })
}

/** Follows WeChat's font setting, which may have changed while the app was away. */
export function refreshTypeSize(): void {
  const { typeSize, large } = read()
  if (isLarge(typeSize) !== large) change({ large: !large })
}

/** Sets the count on the 消息 tab. */
export function setUnread(unread: number): void {
  if (unread !== read().unread) change({ unread })
  drawUnread()
}

/** Draws the count again; WeChat refuses it away from a tab page, so tab pages do it when they are shown. */
export function drawUnread(): void {
  const { unread } = read()
  const drawn =
    unread > 0
      ? Taro.setTabBarBadge({ index: MESSAGES_TAB, text: unread > 99 ? '99+' : String(unread) })
      : Taro.removeTabBarBadge({ index: MESSAGES_TAB })
  Promise.resolve(drawn).catch(() => undefined)
}
