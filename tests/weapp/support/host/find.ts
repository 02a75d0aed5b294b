import type { Dom, RenderNode } from '../types'

const TEXT_NODE = 3
const FIELDS = 'wx-input, wx-textarea'

/** What a person reads on the page, one line per piece of text; hidden parts are left out. */
export function readText(root: Dom): string {
  return pieces(root)
    .map((piece) => piece.text)
    .join('\n')
}

interface Piece {
  dom: Dom
  text: string
}

/** Elements with text of their own, in reading order. */
function pieces(root: Dom): Piece[] {
  const found: Piece[] = []
  const walk = (dom: Dom): void => {
    if (dom.style.display === 'none') return
    const own = Array.from(dom.childNodes).filter((node) => node.nodeType === TEXT_NODE)
    const text = own
      .map((node) => node.textContent ?? '')
      .join('')
      .trim()
    if (text) found.push({ dom, text })
    for (const child of Array.from(dom.children)) walk(child)
  }
  walk(root)
  return found
}

/**
 * The element a person means by some words: with exactly that text of its own; else with that text in all
 * (spread over children); else with that aria-label. `nth` counts from 0 where the words occur several times.
 */
export function findByText(root: Dom, text: string, nth = 0): Dom {
  const ways = [
    () => pieces(root).flatMap((piece) => (piece.text === text ? [piece.dom] : [])),
    () => innermost([...root.querySelectorAll('*')].filter((dom) => dom.textContent?.trim() === text)),
    () => byLabel(root, text),
  ]
  for (const way of ways) {
    const found = way()
    if (found.length > nth) return found[nth] as Dom
  }
  throw new Error(`nothing on the page says “${text}”${nth ? ` ${nth + 1} times` : ''}. ${whatIsThere(root)}`)
}

/** Whether such an element exists. */
export function says(root: Dom, text: string): boolean {
  return readText(root).includes(text) || byLabel(root, text).length > 0
}

/** A control by its aria-label, its placeholder, or the words beside it in the nearest common box. */
export function findControl(root: Dom, label: string, selector = FIELDS): Dom {
  const controls = [...root.querySelectorAll(selector)]
  const named = controls.find((dom) =>
    [dom.getAttribute('aria-label'), dom.getAttribute('placeholder')].includes(label),
  )
  if (named) return named
  const words = pieces(root).find((piece) => piece.text.replace(/[\s*：:]+$/g, '') === label)
  for (let box: Dom | null = words?.dom ?? null; box && root.contains(box); box = box.parentNode) {
    const inside = [...box.querySelectorAll(selector)]
    if (inside.length === 1) return inside[0] as Dom
    if (controls.includes(box)) return box
    if (inside.length > 1) break
  }
  throw new Error(`no control labelled “${label}”. There are: ${controls.map(nameOf).join(', ') || 'none'}`)
}

const byLabel = (root: Dom, label: string): Dom[] =>
  [...root.querySelectorAll('[aria-label]')].filter(
    (dom) => dom.__wxElement && dom.getAttribute('aria-label') === label,
  )

const innermost = (found: Dom[]): Dom[] =>
  found.filter((dom) => dom.__wxElement && !found.some((other) => other !== dom && dom.contains(other)))

const nameOf = (dom: Dom): string =>
  dom.getAttribute('aria-label') ?? dom.getAttribute('placeholder') ?? dom.tagName.toLowerCase()

/** For messages: the page in short. */
export function whatIsThere(root: Dom): string {
  const text = readText(root).split('\n').join(' | ')
  const labels = [...root.querySelectorAll('[aria-label]')].map((dom) => dom.getAttribute('aria-label'))
  return `The page says: ${text.slice(0, 600) || '(nothing)'}. Labels: ${[...new Set(labels)].join(', ') || 'none'}`
}

/** Whether a tap there does nothing: it is disabled, or the button around it. */
export function isDead(dom: Dom): boolean {
  return around(dom).some((node) => node.data?.disabled && (node.is === 'button' || node === dom.__wxElement))
}

/** Whether it is off for a person: dead, or it or the button around it says so with aria-disabled. */
export function isOff(dom: Dom): boolean {
  return isDead(dom) || around(dom).some((node) => String(node.data?.ariaDisabled) === 'true')
}

/** The node of an element and those around it, innermost first. */
function around(dom: Dom): RenderNode[] {
  const nodes: RenderNode[] = []
  for (let at: Dom | null = dom; at; at = at.parentNode) {
    if (at.__wxElement) nodes.push(at.__wxElement)
  }
  return nodes
}
