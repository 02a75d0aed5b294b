import { startProduct, temporaryData, type Product } from '../support/product'
import { pageOnTop } from './face/on-top'
import { tappables } from './face/tappable'
import { treeFaults } from './face/tree'
import { openPackage, type NodeApp, type OpenOptions } from './support/open-package'
import { plant } from './support/plant'
import { requireBuilt } from './support/release'
import { demoVisits, otherFaces } from './support/visits'

/** The built package with the demo world behind it, as a screen reader meets it. */
const dist = requireBuilt()
const data = temporaryData()
let product: Product
let app: NodeApp | undefined

beforeAll(async () => {
  product = await startProduct(data.folder, ['--control'])
}, 120_000)

afterAll(async () => {
  await product.stop()
  data.remove()
})

afterEach(() => app?.close())

const open = async (options: OpenOptions): Promise<NodeApp> => {
  app?.close()
  app = await openPackage(options)
  return app
}

test('everything tappable on every page has a name and a role', async () => {
  const found: string[] = []
  let tapped = 0
  for (const { name, openid, url, says, storage } of [...(await demoVisits(product)), ...otherFaces()]) {
    const { waitForText } = await open({ dist, openid, url, storage, cloudUrl: product.url })
    await waitForText(says)
    tapped += tappables(pageOnTop()).length
    found.push(...treeFaults(pageOnTop()).map((fault) => `${name}: ${fault}`))
  }

  expect(found).toEqual([])
  expect(tapped).toBeGreaterThan(100)
}, 120_000)

test.each([
  ['a view without words', '<view bindtap="leave" aria-role="button" />', /is tapped and has no name/],
  ['a view without a role', '<view bindtap="leave">去</view>', /is tapped and has no role/],
  ['a field without a label', '<input />', /<wx-input> .* has no name/],
  ['a button that hears nothing', '<view aria-role="button">去</view>', /hears no tap/],
  ['a picture without words', '<view aria-role="img" />', /has the role img and no name/],
  ['a label with a slip', '<view aria-label="第 undefined 号" />', /has a slip/],
  [
    'a button that readers pass by',
    '<view aria-hidden="{{true}}"><button bindtap="leave">去</button></view>',
    /hidden from screen readers/,
  ],
])('a planted fault is found: %s', async (_, wxml, expected) => {
  await open({ dist: plant({ 'pages/a/index.wxml': wxml }) })

  expect(treeFaults(pageOnTop()).join('\n')).toMatch(expected)
})
