import Taro from '@tarojs/taro'

const TABS = ['pages/home/', 'pages/services/', 'pages/messages/', 'pages/me/']
const DEEPEST = 9 // WeChat keeps ten pages

/** Goes to a page by its path and query, '/features/activities/pages/detail/index?activityId=a1'; a tab is switched to. */
export async function go(url: string): Promise<void> {
  const path = url.startsWith('/') ? url : `/${url}`
  if (TABS.some((tab) => path.startsWith(`/${tab}`)))
    await Taro.switchTab({ url: path.split('?')[0] ?? path })
  else if (Taro.getCurrentPages().length > DEEPEST) await Taro.redirectTo({ url: path })
  else await Taro.navigateTo({ url: path })
}
