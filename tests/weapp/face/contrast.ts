import { type Colour, coloursIn, contrastOf, onTop } from './colour'
import { outward, piecesOf, quoted, type Piece } from './text'

const WHITE: Colour = [255, 255, 255, 1]
/** px; from here on a text counts as large (体验评分: contrast). */
const LARGE = 24

const solidity = (style: CSSStyleDeclaration): number => Number(style.opacity)

/** Colours that lie on an element's own ground; a gradient has several, anything may stand on each of them. */
const groundsOf = (style: CSSStyleDeclaration): Colour[] => {
  const drawn = style.backgroundImage.includes('gradient') ? coloursIn(style.backgroundImage) : []
  return drawn.length > 0 ? drawn : coloursIn(style.backgroundColor)
}

/** What is seen behind a text, in the worst place; grounds are laid on each other from the outside in. */
function behind(around: readonly CSSStyleDeclaration[]): Colour[] {
  let seen: Colour[] = [WHITE]
  for (const style of [...around].reverse()) {
    const grounds = groundsOf(style)
    if (grounds.length === 0) continue
    seen = seen.flatMap((below) =>
      grounds.map(([red, green, blue, alpha]) => onTop([red, green, blue, alpha * solidity(style)], below)),
    )
  }
  return seen
}

function faultOf(piece: Piece, root: Element): string[] {
  const around = outward(piece.dom, root).map((dom) => getComputedStyle(dom))
  const [ink] = coloursIn(piece.style.color)
  if (!ink) return [`${quoted(piece)} has a colour that is not understood: ${piece.style.color}`]
  const alpha = around.reduce((solid, style) => solid * solidity(style), ink[3])
  const worst = Math.min(
    ...behind(around).map((ground) => contrastOf(onTop([ink[0], ink[1], ink[2], alpha], ground), ground)),
  )
  const wanted = parseFloat(piece.style.fontSize) >= LARGE ? 3 : 4.5
  return worst >= wanted ? [] : [`${quoted(piece)} has a contrast of ${worst.toFixed(2)}, not ${wanted}`]
}

/** Texts that are hard to read on what lies behind them. */
export const faint = (root: Element): string[] => piecesOf(root).flatMap((piece) => faultOf(piece, root))
