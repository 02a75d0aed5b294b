import Taro from '@tarojs/taro'

const TABS = ['pages/home/', 'pages/services/', 'pages/messages/', 'pages/me/']
const DEEPEST = 9 // WeChat keeps ten pages

let isGoing = false

/** A double tap opens a page once. */
const once = async (move: () => Promise<unknown>): Promise<void> => {
  if (isGoing) return
  isGoing = true
  try {
    await move()
  } finally {
    isGoing = false
  }
}

/** Goes to a page by its path and query, '/features/activities/pages/detail/index?activityId=a1'; a tab is switched to. */
export function go(url: string): Promise<void> {
  const path = url.startsWith('/') ? url : `/${url}`
  if (TABS.some((tab) => path.startsWith(`/${tab}`)))
    return once(() => Taro.switchTab({ url: path.split('?')[0] ?? path }))
  if (Taro.getCurrentPages().length > DEEPEST) return once(() => Taro.redirectTo({ url: path }))
  return once(() => Taro.navigateTo({ url: path }))
}
