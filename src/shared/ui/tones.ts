/** What a colour means: brand = act, ok = done, info = running, warn = your turn or late, neutral = nothing to do. */
export type Tone = 'brand' | 'ok' | 'info' | 'warn' | 'neutral'

/** Stroke of an icon in the light and in the dark theme; the same colours as theme.css. */
export const strokes: Record<Tone | 'ink' | 'white', readonly [light: string, dark: string]> = {
  brand: ['C2342B', 'F0796C'],
  ok: ['2A7549', '6CC08B'],
  info: ['2B6CB0', '7FB2E5'],
  warn: ['A8500A', 'E5A15B'],
  neutral: ['635D57', 'B9B1A9'],
  ink: ['1F1D1B', 'F3EFEA'],
  white: ['FFFFFF', '2A0F0B'],
}
