import { randomBytes } from 'node:crypto'
import { startProduct, temporaryData, type Product } from '../support/product'
import { otherMatchVisits, matchVisits } from './support/match-visits'
import { openPackage, type NodeApp } from './support/open-package'
import { requireBuilt } from './support/release'

/** Choosing at a 联谊, on WeChat's renderer against the demo world, with the phone on which the card was written. */
const dist = requireBuilt()
const data = temporaryData()
let product: Product
let app: NodeApp | undefined

beforeAll(async () => {
  product = await startProduct(data.folder, ['--control'])
}, 120_000)

afterEach(() => app?.close())

afterAll(async () => {
  await product.stop()
  data.remove()
})

type Asked = { length: number; success: (result: { randomValues: ArrayBuffer }) => void }

/** The host's own numbers are all the same, which a real phone's never are: choices and decoys must differ. */
const wx = {
  getRandomValues: ({ length, success }: Asked) =>
    success({ randomValues: new Uint8Array(randomBytes(length)).buffer }),
}

const visit = async (name: string): Promise<NodeApp> => {
  const wanted = [...matchVisits(), ...otherMatchVisits()].find((one) => one.name === name)
  if (!wanted) throw new Error(`no visit ${name}`)
  const { openid, url, says, storage } = wanted
  app = await openPackage({ dist, openid, url, storage, wx, cloudUrl: product.url })
  await app.waitForText(says)
  return app
}

test('a member takes back her mark, marks somebody else and hands it in; the room says so', async () => {
  const { has, tapText, waitForText, errors } = await visit('matches-room')
  expect(has('选了 1 位，最多 3 位')).toBe(true)
  await tapText('已选 TA')
  await tapText('选 TA')
  await tapText('都定了')
  await waitForText('已经定了')
  const room = await product.call('demo-member', 'matches.room', { activityId: 'demo-youth' })

  expect(room.ok && room.data.me.times).toBe(1)
  expect(has('定了 1 位，最多 3 位')).toBe(true)
  expect(errors()).toEqual([])
})

test('afterwards the phone that wrote the card shows who chose her too, and what he wrote for her', async () => {
  const { has, errors } = await visit('matches-revealed')

  expect(has('微信 demo-laochen，周三下午都在')).toBe(true)
  expect(errors()).toEqual([])
})
