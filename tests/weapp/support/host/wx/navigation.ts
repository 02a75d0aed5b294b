import { answering, type WxParts } from './answer'

/** wx.navigateTo and its family, page scroll, titles, tab badges. */
export function navigationApi(parts: WxParts): Record<string, unknown> {
  const pages = parts.pages
  return answering(
    {
      navigateTo: ({ url }) => pages().navigateTo(String(url)),
      redirectTo: ({ url }) => pages().redirectTo(String(url)),
      reLaunch: ({ url }) => pages().reLaunch(String(url)),
      switchTab: ({ url }) => pages().switchTab(String(url)),
      navigateBack: ({ delta }) => pages().navigateBack(Number(delta ?? 1)),
      setNavigationBarTitle: ({ title }) => pages().top().frame.setTitle(String(title)),
      setNavigationBarColor: () => undefined,
      setBackgroundColor: () => undefined,
      setBackgroundTextStyle: () => undefined,
      pageScrollTo: ({ scrollTop }) => void (pages().top().frame.scroll.scrollTop = Number(scrollTop ?? 0)),
      startPullDownRefresh: () => void pages().call('onPullDownRefresh'),
      stopPullDownRefresh: () => undefined,
      setTabBarBadge: ({ index, text }) => parts.bars.setBadge(Number(index), String(text)),
      removeTabBarBadge: ({ index }) => parts.bars.setBadge(Number(index), ''),
      showTabBarRedDot: ({ index }) => parts.bars.setBadge(Number(index), '•'),
      hideTabBarRedDot: ({ index }) => parts.bars.setBadge(Number(index), ''),
      setTabBarStyle: () => undefined,
      setTabBarItem: () => undefined,
      hideTabBar: () => undefined,
      showTabBar: () => undefined,
      showShareMenu: () => undefined,
      hideShareMenu: () => undefined,
      hideHomeButton: () => undefined,
      exitMiniProgram: () => undefined,
    },
    parts,
  )
}
