/** Functions that run in the browser: each must stand alone. */

/** Whether one page is on the screen and stands still. */
export function isOnTop(): boolean {
  const shown = [...document.querySelectorAll('.taro_page')].filter(
    (page) => getComputedStyle(page).display !== 'none',
  )
  return shown.length === 1 && shown[0]?.classList.contains('taro_page_stationed') === true
}

/** What makes the page scroll sideways; empty when all is within the screen. */
export function tooWide(): string[] {
  const edge = document.documentElement.clientWidth
  const scrolls = (box: Element) => box.scrollWidth > box.clientWidth
  const boxes = [document.documentElement, ...document.querySelectorAll('.taro_page')].filter(scrolls)
  if (boxes.length === 0) return []
  const beyond = [...document.querySelectorAll('.taro_page *')].filter(
    (one) => one.getBoundingClientRect().right > edge + 0.5,
  )
  const first = beyond[0]
  return [`scrolls to ${boxes[0]?.scrollWidth}: ${first?.className ?? '?'} “${first?.textContent ?? ''}”`]
}
