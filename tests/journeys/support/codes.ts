import { encode } from 'uqr'
import type { CardsContract } from '@cloud/capabilities/cards/contract'
import type { Output } from '@cloud/kernel/contract/define'
import type { Product } from '../../support/product'
import type { Person } from './person'

/** What a member shows when she opens her card now. */
export const cardOf = async ({ call }: Product, openid: string): Promise<string> => {
  const reply = await call(openid, 'cards.show')
  if (!reply.ok) throw new Error(`${openid} has no card: ${reply.error.code}`)
  const { codes } = reply.data as Output<CardsContract, 'show'>
  return codes[0]?.text ?? ''
}

/** The picture of a code by its label. */
export const picture = ({ top }: Person, label: string | RegExp) => top.getByRole('img', { name: label })

/** The dark modules of a picture of a code, as ones in rows. */
const modulesIn = (svg: string): string => {
  const size = Number(/viewBox='0 0 (\d+) /.exec(svg)?.[1])
  const rows = Array.from({ length: size }, () => Array<number>(size).fill(0))
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g))
    rows[Number(y)]?.fill(1, Number(x), Number(x) + Number(width))
  return rows.map((row) => row.join('')).join('\n')
}

const modulesOf = (text: string): string =>
  encode(text, { ecc: 'M', border: 0 })
    .data.map((row) => row.map(Number).join(''))
    .join('\n')

/** Whether the picture on her screen is the code of this text, module by module. */
export const shows = async (person: Person, label: string | RegExp, text: string): Promise<boolean> => {
  const svg = await picture(person, label).locator('img').getAttribute('src')
  return svg !== null && modulesIn(decodeURIComponent(svg)) === modulesOf(text)
}
