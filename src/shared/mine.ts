import Taro from '@tarojs/taro'

/** What this phone keeps for one person only is kept under names that begin so, and goes when she goes. */
export const MINE = 'mine:'

/** Takes it off this phone: after signing out, and before somebody else is shown anything. */
export function forgetMine(): void {
  const { keys } = Taro.getStorageInfoSync()
  keys.filter((key) => key.startsWith(MINE)).forEach((key) => Taro.removeStorageSync(key))
}
