/** Red, green, blue 0..255 and how solid it is, 0..1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** Every `rgb()`/`rgba()` in a computed value. */
export function coloursIn(css: string): Colour[] {
  return [...css.matchAll(/rgba?\(([^)]+)\)/g)].map(([, inside = '']) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = inside.split(/[\s,/]+/).map(Number)
    return [red, green, blue, alpha]
  })
}

/** What is seen where `over` lies on a solid colour. */
export function onTop(over: Colour, below: Colour): Colour {
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map(
    (at) => (over[at] ?? 0) * over[3] + (below[at] ?? 0) * (1 - over[3]),
  )
  return [red, green, blue, 1]
}

const light = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG's contrast of two solid colours, 1..21. */
export function contrastOf(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
