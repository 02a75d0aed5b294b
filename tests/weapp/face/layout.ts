import { isShortened, outward, piecesOf, quoted, type Piece } from './text'

/** px of rounding. */
const SLACK = 1.5

/** What reaches beyond the screen at the right or left. */
export function wide(root: Element): string[] {
  const { left, right } = root.getBoundingClientRect()
  const scrolls = root.scrollWidth - root.clientWidth > SLACK
  const beyond = piecesOf(root).filter(({ boxes }) =>
    boxes.some((box) => box.right > right + SLACK || box.left < left - SLACK),
  )
  return [
    ...(scrolls ? [`the page is ${root.scrollWidth} wide on a screen of ${root.clientWidth}`] : []),
    ...beyond.map((piece) => `${quoted(piece)} reaches beyond the screen`),
  ]
}

const clips = (style: CSSStyleDeclaration): boolean => /hidden|clip/.test(style.overflow)

/** Text that a box around it cuts off. */
function cut(piece: Piece, root: Element): string[] {
  const box = outward(piece.dom, root).find((dom) => clips(getComputedStyle(dom)))
  if (!box || box === root || isShortened(getComputedStyle(box))) return []
  const edge = box.getBoundingClientRect()
  const half = parseFloat(piece.style.fontSize) / 2
  const out = piece.boxes.some((text) => {
    const middle = (text.top + text.bottom) / 2
    const high = middle - half < edge.top - SLACK || middle + half > edge.bottom + SLACK
    return high || text.left < edge.left - SLACK || text.right > edge.right + SLACK
  })
  return out ? [`${quoted(piece)} is cut off by .${box.className}`] : []
}

/** Text that is wider than the coloured or bordered box it stands in. */
function bursting(piece: Piece, root: Element): string[] {
  const box = outward(piece.dom, root).find((dom) => {
    const { backgroundColor, borderLeftWidth } = getComputedStyle(dom)
    return backgroundColor !== 'rgba(0, 0, 0, 0)' || borderLeftWidth !== '0px'
  })
  if (!box) return []
  const edge = box.getBoundingClientRect()
  const out = piece.boxes.some((text) => text.right > edge.right + SLACK || text.left < edge.left - SLACK)
  return out ? [`${quoted(piece)} bursts .${box.className}`] : []
}

/** Text that is cut off, or stands out of its box. */
export const clipped = (root: Element): string[] =>
  piecesOf(root).flatMap((piece) => {
    const shortened = outward(piece.dom, root).some((dom) => isShortened(getComputedStyle(dom)))
    return shortened ? [] : [...cut(piece, root), ...bursting(piece, root)]
  })

const centre = ({ top, bottom }: DOMRect): number => (top + bottom) / 2

/** Texts that lie on each other. */
export function colliding(root: Element): string[] {
  const lines = piecesOf(root).flatMap((piece) => {
    const sticky = outward(piece.dom, root).some((dom) => getComputedStyle(dom).position === 'sticky')
    const height = parseFloat(piece.style.fontSize)
    return sticky ? [] : piece.boxes.map((box) => ({ piece, box, height }))
  })
  return lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => {
      if (one.piece === other.piece) return []
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > SLACK * 2
      const apart = Math.abs(centre(one.box) - centre(other.box))
      const down = apart < (one.height + other.height) * 0.4
      return across && down ? [`${quoted(one.piece)} lies on ${quoted(other.piece)}`] : []
    }),
  )
}
