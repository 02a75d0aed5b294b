import { startProduct, temporaryData, type Product } from '../support/product'
import { openPackage, type NodeApp } from './support/open-package'
import { requireBuilt } from './support/release'

/** Getting a seat by the form, on WeChat's renderer against the demo world. */
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

test('whoever enters a 随机排序 puts in a random part of her phone’s, and is back on the activity', async () => {
  const url = '/features/activities/pages/detail/index?id=demo-ski-draw'
  app = await openPackage({ dist, openid: 'demo-member', url, cloudUrl: product.url })
  await app.waitForText('登记报名')
  await app.tapText('登记报名')
  await app.waitForText('谁一起去')
  await app.tapText('登记报名')
  await app.waitForText('你已登记')

  const view = await product.call('demo-member', 'activities.detail', { activityId: 'demo-ski-draw' })
  expect(view.ok && view.data.draw?.entry?.salt).toBe('07'.repeat(16))
  expect(app.errors()).toEqual([])
})
