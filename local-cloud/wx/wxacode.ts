import { createHash } from 'node:crypto'
import { greyPng } from './png'
import { wxError, type WxAnswer, type WxData } from './reply'

const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/
const CELLS = 32

/** The code of a scene: a disc whose cells come from a digest. It stands for one, no phone can read it. */
const drawing = (text: string, size: number): Buffer => {
  const bits = createHash('sha512').update(text).digest()
  const cell = size / CELLS
  const dark = (x: number, y: number): boolean => {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)]
    const away = Math.hypot(column - CELLS / 2 + 0.5, row - CELLS / 2 + 0.5)
    const at = row * CELLS + column
    return away < CELLS / 2 - 1 && ((bits[at % bits.length] ?? 0) >> (row % 8)) % 2 === 1
  }
  return greyPng(size, dark)
}

/** wxacode.getUnlimited: a PNG, or WeChat's refusal. `width` is 280–1280 pixels, 430 when absent. */
export const getUnlimited = ({ scene, page, width = 430 }: WxData): WxAnswer => {
  if (typeof scene !== 'string' || !SCENE.test(scene)) return wxError(40129, 'invalid scene')
  const badPage =
    page !== undefined && (typeof page !== 'string' || page.startsWith('/') || page.includes('?'))
  if (badPage) return wxError(41030, 'invalid page')
  const size = Number(width)
  if (!Number.isInteger(size) || size < 280 || size > 1280) return wxError(40097, 'invalid args width')
  return { contentType: 'image/png', buffer: drawing(`${String(page ?? '')}?scene=${scene}`, size) }
}
