/** An element of WeChat's renderer; it has no public reader for its listeners. */
interface Drawn extends Element {
  __wxElement?: { _$eventTarget?: { listeners: Record<string, unknown> } }
}

/** Native controls hear taps whether the page listens or not. */
const NATIVE = ['WX-BUTTON', 'WX-INPUT', 'WX-TEXTAREA', 'WX-PICKER', 'WX-SWITCH', 'WX-RADIO', 'WX-CHECKBOX']
/** Taro binds a tap to every one of these. */
const DEAF = ['WX-SCROLL-VIEW', 'WX-SWIPER']

export const isNative = (dom: Element): boolean => NATIVE.includes(dom.tagName)

/** Whether a tap there does something, or is meant to. */
export function isTappable(dom: Element): boolean {
  if (isNative(dom)) return true
  const heard = (dom as Drawn).__wxElement?._$eventTarget?.listeners ?? {}
  return !DEAF.includes(dom.tagName) && 'tap' in heard
}

/** Everything on a page that can be tapped, in reading order. */
export const tappables = (root: Element): Element[] => [...root.querySelectorAll('*')].filter(isTappable)

/** How a person finds it again: its label, or its words, or else its class. */
export function describeElement(dom: Element): string {
  const words = dom.getAttribute('aria-label') ?? dom.textContent?.trim().slice(0, 40)
  return `<${dom.tagName.toLowerCase()}> “${words || dom.className}”`
}
