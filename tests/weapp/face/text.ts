/** A piece of text on the page, with the element it stands in and where it is drawn. */
export interface Piece {
  readonly words: string
  readonly dom: Element
  readonly style: CSSStyleDeclaration
  readonly boxes: readonly DOMRect[]
}

const TEXT = 4 // NodeFilter.SHOW_TEXT

/** One line that says with … that there is more, or several with -webkit-line-clamp: meant so. */
export const isShortened = (style: CSSStyleDeclaration): boolean =>
  style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'

/** Where a text is drawn; what a box with … around it leaves out is not. */
function boxesOf(range: Range, dom: Element): DOMRect[] {
  const boxes = [...range.getClientRects()]
  const around = outward(dom, document.body).find((one) => isShortened(getComputedStyle(one)))
  const edge = around?.getBoundingClientRect()
  const shown = ({ left, right, top, bottom }: DOMRect, { left: from, right: to, bottom: end }: DOMRect) => {
    const start = Math.max(left, from)
    return new DOMRect(start, top, Math.min(right, to) - start, Math.min(bottom, end) - top)
  }
  return (edge ? boxes.map((box) => shown(box, edge)) : boxes).filter(
    ({ width, height }) => width > 0 && height > 0,
  )
}

/** Every text that is drawn below an element; what a field holds is no text node and is left out. */
export function piecesOf(root: Element): Piece[] {
  const walker = document.createTreeWalker(root, TEXT)
  const found: Piece[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const dom = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (!dom || !words) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = boxesOf(range, dom)
    const style = getComputedStyle(dom)
    if (boxes.length > 0 && style.visibility !== 'hidden') found.push({ words, dom, style, boxes })
  }
  return found
}

/** An element and all around it, innermost first, up to the page's root. */
export function outward(dom: Element, root: Element): Element[] {
  const around: Element[] = []
  for (let at: Element | null = dom; at && root.contains(at); at = at.parentElement) around.push(at)
  return around
}

/** For messages. */
export const quoted = ({ words, dom }: Pick<Piece, 'words' | 'dom'>): string =>
  `“${words.slice(0, 30)}” .${dom.className}`
