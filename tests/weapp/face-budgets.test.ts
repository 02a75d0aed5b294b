import { startProduct, temporaryData, type Product } from '../support/product'
import { LIMITS, overLimits } from './support/limits'
import { openPackage, type NodeApp } from './support/open-package'
import { requireBuilt } from './support/release'
import { demoVisits, otherFaces, type Visit } from './support/visits'

/** The built package with the demo world behind it, in the terms of WeChat's 体验评分, and tighter. */
const dist = requireBuilt()
const data = temporaryData()
/** Bytes: the first picture of a page must not wait for a long list. */
const FIRST = 12 * 1024
const PER_TAP = 3

let product: Product

beforeAll(async () => {
  product = await startProduct(data.folder, ['--control'])
}, 120_000)

afterAll(async () => {
  await product.stop()
  data.remove()
})

type Start = Pick<Visit, 'openid' | 'url' | 'says' | 'storage'>
let app: NodeApp | undefined

afterEach(() => app?.close())

const open = async ({ openid, url, says, storage }: Start): Promise<NodeApp> => {
  app?.close()
  app = await openPackage({ dist, openid, url, storage, cloudUrl: product.url })
  await app.waitForText(says)
  await app.settle()
  return app
}

test(`every page with data: first setData ≤ 12 KB, any ≤ ${LIMITS.setDataBytes / 1024} KB, < ${LIMITS.nodes} nodes, depth < ${LIMITS.depth}`, async () => {
  const found: string[] = []
  for (const visit of [...(await demoVisits(product)), ...otherFaces()]) {
    const opened = await open(visit)
    const first = opened.sizes()[opened.path()]?.first ?? Infinity
    if (first > FIRST) found.push(`${visit.name}: first setData of ${first} bytes`)
    found.push(...overLimits(opened))
  }

  expect(found).toEqual([])
}, 120_000)

const home = { openid: 'demo-member', url: '/pages/home/index', says: '现在可以办' }
const feature = (name: string, page: string, query = '') => `/features/${name}/pages/${page}/index${query}`

/** What people do most, each as the words tapped one after the other. */
const everyday: [string, Start, RegExp[]][] = [
  [
    'sign up and leave again',
    { ...home, url: feature('activities', 'detail', '?id=demo-optics-open'), says: '报名' },
    [/^报名$/, /^取消报名$/],
  ],
  ['see a list of the unread', { ...home, url: '/pages/messages/index', says: '全部' }, [/^未读/, /^全部$/]],
  ['open a message', { ...home, url: '/pages/messages/index', says: '全部' }, [/郊野公园一日游/]],
  ['large type', { ...home, url: feature('members', 'settings'), says: '一直用大字' }, [/^一直用大字$/]],
  [
    'change the lists of names',
    {
      openid: 'demo-branch',
      url: feature('organising', 'sign-ups', '?id=demo-flower'),
      says: '光电学院分会',
    },
    [/^候补中/],
  ],
]

test.each(everyday)('%s: at most three setData a tap', async (_, start, taps) => {
  const { text, tapText, lastTap } = await open(start)
  const found: string[] = []
  for (const wanted of taps) {
    const words = text()
      .split('\n')
      .find((line) => wanted.test(line))
    if (!words) throw new Error(`nothing says ${String(wanted)}: ${text()}`)
    await tapText(words)
    if (lastTap().count > PER_TAP) found.push(`${words}: ${lastTap().count} setData`)
  }

  expect(found).toEqual([])
})
