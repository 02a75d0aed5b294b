import { describeElement, isNative, isTappable, tappables } from './tappable'

/** pt on both axes: WeChat's guide for old people and Apple's for everybody. */
const HIT = 44

/** What would take a tap there: an element and those around it. */
const takes = (x: number, y: number): Element[] => {
  const around: Element[] = []
  for (let at = document.elementFromPoint(x, y); at; at = at.parentElement) around.push(at)
  return around
}

/** The card around a button that does the same: a tap beside the button lands there. */
const helper = (dom: Element): Element | null => {
  if (!isNative(dom)) return null
  for (let at = dom.parentElement; at; at = at.parentElement) {
    if (isTappable(at)) return at.getAttribute('role') ? null : at
  }
  return null
}

/** How far from the middle a finger still hits, in px, up to `enough`. */
function reach(dom: Element, x: number, y: number, [right, down]: readonly [number, number]): number {
  const twin = helper(dom)
  const lands = (far: number) => {
    const hit = takes(x + right * far, y + down * far)
    return hit.includes(dom) || (twin !== null && hit.includes(twin))
  }
  let far = 0
  while (far < HIT && lands(far + 0.5)) far += 0.5
  return far
}

/** Half a pixel lost on each side to sampling, and as much to where the box lies between pixels. */
const SLACK = 2

function smallness(dom: Element): string[] {
  dom.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = dom.getBoundingClientRect()
  if (width === 0 || height === 0) return []
  const [x, y] = [left + width / 2, top + height / 2]
  const across = reach(dom, x, y, [1, 0]) + reach(dom, x, y, [-1, 0])
  const down = reach(dom, x, y, [0, 1]) + reach(dom, x, y, [0, -1])
  const small = across < HIT - SLACK || down < HIT - SLACK
  return small ? [`${describeElement(dom)} is hit on ${across} × ${down}`] : []
}

/** A control inside a picker or a card hears the tap of what is around it, and is no place of its own. */
const ownPlace = (dom: Element): boolean => dom.closest('wx-picker') === dom || !dom.closest('wx-picker')

/** What a finger would miss. */
export const small = (root: Element): string[] => tappables(root).filter(ownPlace).flatMap(smallness)
