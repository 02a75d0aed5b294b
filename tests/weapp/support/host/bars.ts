import type { Bundle, Dom, DomDocument, Json, TabItem } from '../types'
import { appJson, inTheme, windowConfig, type Theme } from './config'

/** Heights in px, as on an iPhone; look.ts draws them. */
export const NAVIGATION_HEIGHT = 88
export const TABS_HEIGHT = 56

/** WeChat's own parts of the screen: imitated, so that screenshots look right and tabs can be tapped. */
export interface Bars {
  /** Puts a page's frame on the screen; the page is drawn in `scroll`. */
  frame(path: string, isTab: boolean, deep: boolean): PageFrame
  tabs: TabItem[]
  setBadge(index: number, text: string): void
  badges: Record<number, string>
}

export interface PageFrame {
  box: Dom
  scroll: Dom
  title: string
  setTitle(title: string): void
}

/** Bars drawn as plain DOM. `onTab` and `onBack` are taps on them. */
export function createBars(
  doc: DomDocument,
  bundle: Bundle,
  theme: Theme,
  on: { tab(path: string): void; back(): void },
): Bars {
  const tabs = appJson(bundle).tabBar?.list ?? []
  const badges: Record<number, string> = {}
  const drawnTabs: Dom[] = []
  const showBadges = (): void => {
    for (const bar of drawnTabs) {
      ;[...bar.querySelectorAll('.weapp-badge')].forEach((dom, index) => {
        dom.textContent = badges[index] ?? ''
        dom.style.display = badges[index] ? '' : 'none'
      })
    }
  }
  return {
    tabs,
    badges,
    setBadge(index, text) {
      badges[index] = text
      if (!text) delete badges[index]
      showBadges()
    },
    frame(path, isTab, deep) {
      const made = drawFrame(doc, bundle, path, theme, deep, on.back)
      if (!isTab) return made
      const bar = drawTabBar(doc, bundle, theme, path, on.tab)
      made.box.append(bar)
      drawnTabs.push(bar)
      showBadges()
      return made
    },
  }
}

function make(doc: DomDocument, className: string, ...children: (Dom | string)[]): Dom {
  const dom = doc.createElement('div')
  dom.className = className
  dom.append(...children)
  return dom
}

function drawFrame(
  doc: DomDocument,
  bundle: Bundle,
  path: string,
  theme: Theme,
  deep: boolean,
  back: () => void,
): PageFrame {
  const config = windowConfig(bundle, path, theme)
  const scroll = make(doc, 'weapp-scroll')
  const view = make(doc, 'weapp-view', scroll)
  const box = make(doc, 'weapp-page', view)
  box.setAttribute('data-path', path)
  const title = make(doc, 'weapp-title', config.navigationBarTitleText)
  const frame: PageFrame = {
    box,
    scroll,
    title: config.navigationBarTitleText,
    setTitle(text) {
      frame.title = text
      title.textContent = text
    },
  }
  if (config.navigationStyle === 'custom') {
    box.className += ' weapp-custom'
    return frame
  }
  const arrow = make(doc, 'weapp-back', deep ? '‹' : ' ')
  arrow.addEventListener('click', () => deep && back())
  const bar = make(doc, 'weapp-navigation', arrow, title, make(doc, 'weapp-capsule', '•••   ⊙'))
  bar.style.backgroundColor = config.navigationBarBackgroundColor
  bar.style.color = config.navigationBarTextStyle
  box.append(bar, view)
  return frame
}

function drawTabBar(
  doc: DomDocument,
  bundle: Bundle,
  theme: Theme,
  path: string,
  onTab: (path: string) => void,
): Dom {
  const bar = make(doc, 'weapp-tabs')
  const { list, ...raw }: Json & { list: TabItem[] } = appJson(bundle).tabBar ?? { list: [] }
  const colours: Json = inTheme(raw, bundle, theme)
  bar.style.backgroundColor = String(colours.backgroundColor ?? '#ffffff')
  for (const plain of list) {
    const item = inTheme(plain, bundle, theme)
    const chosen = item.pagePath === path
    const icon = doc.createElement('img')
    icon.src = bundle.pictures[(chosen ? item.selectedIconPath : item.iconPath) ?? ''] ?? ''
    const tab = make(doc, 'weapp-tab', icon, item.text, make(doc, 'weapp-badge'))
    if (!icon.src) icon.remove()
    tab.style.color = String((chosen ? colours.selectedColor : colours.color) ?? '')
    tab.addEventListener('click', () => onTab(item.pagePath))
    bar.append(tab)
  }
  return bar
}
