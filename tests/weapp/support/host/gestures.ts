import type { Dom, Json, Rect, RenderNode } from '../types'
import { nodeOf } from './controls'
import { isDead } from './find'
import type { Host } from './host'

/** The element, unless a tap on it would do nothing. */
export function enabled(dom: Dom, text: string): Dom {
  if (isDead(dom)) throw new Error(`“${text}” is disabled: a tap would do nothing`)
  return dom
}

/** A short tap, as mouse events: the renderer makes `tap` of them. */
export function tap({ doc }: Host, dom: Dom): void {
  for (const type of ['mousedown', 'mouseup', 'click']) {
    dom.dispatchEvent(
      new doc.defaultView.MouseEvent(type, { bubbles: true, composed: true, clientX: 5, clientY: 5 }),
    )
  }
}

/** A tap on the tab bar. */
export function tapTab(host: Host, text: string): void {
  const bar = host.pages.top().frame.box
  const tab = [...bar.querySelectorAll('.weapp-tab')].find((dom) => dom.textContent?.startsWith(text))
  if (!tab) throw new Error(`no tab “${text}” on ${host.pages.top().path}`)
  tap(host, tab)
}

/** As WeChat: nothing into a disabled field, no more than maxlength (140 when not said, −1 for no end). */
export function type({ doc }: Host, dom: Dom, value: string): void {
  const node: RenderNode = nodeOf(dom)
  if (node.data.disabled) throw new Error('this field is disabled')
  const limit = Number(node.data.maxlength ?? 140)
  const box = dom.querySelector('input, textarea') as Dom
  const { Event } = doc.defaultView
  box.dispatchEvent(new Event('focus'))
  box.value = limit >= 0 ? value.slice(0, limit) : value
  box.dispatchEvent(new Event('input', { bubbles: true }))
  box.dispatchEvent(new Event('blur'))
}

/** Chooses in a picker, as its native panel would tell it. */
export function choose(dom: Dom, values: string[]): void {
  const node = nodeOf(dom)
  const { mode, range, rangeKey, disabled } = node.data
  if (disabled) throw new Error('this picker is disabled')
  const indexIn = (items: unknown, words: string): number => {
    const shown = (items as unknown[]).map((item) =>
      String(rangeKey ? (item as Json)[String(rangeKey)] : item),
    )
    if (!shown.includes(words)) throw new Error(`the picker has no “${words}”. It has: ${shown.join(', ')}`)
    return shown.indexOf(words)
  }
  if (mode === 'multiSelector') {
    const columns = range as unknown[][]
    node.triggerEvent('change', {
      value: values.map((words, column) => indexIn(columns[column] ?? [], words)),
    })
  } else if (mode === 'date' || mode === 'time' || mode === 'region') {
    node.triggerEvent('change', { value: mode === 'region' ? values : values[0] })
  } else {
    node.triggerEvent('change', { value: indexIn(range ?? [], values[0] ?? '') })
  }
}

/** Scrolls an element into view; its box in px. Something over its middle would take the tap: an error. */
export function place({ doc }: Host, dom: Dom): Rect {
  dom.scrollIntoView?.({ block: 'center' })
  const { left, top, right, bottom, width, height } = dom.getBoundingClientRect()
  const hit = doc.elementFromPoint?.(left + width / 2, top + height / 2)
  if (hit && !dom.contains(hit) && !hit.contains(dom)) {
    throw new Error(`“${dom.textContent ?? ''}” lies under <${hit.tagName} class="${hit.className}">`)
  }
  return { left, top, right, bottom, width, height }
}
