import { startProduct, temporaryData, type Product } from '../support/product'
import { startDetour, type Detour } from './face/detour'
import { pageOnTop } from './face/on-top'
import { bring, states } from './face/states'
import { treeFaults } from './face/tree'
import { openPackage, type NodeApp, type OpenOptions } from './support/open-package'
import { requireBuilt } from './support/release'

/** The built package when something is wrong: what it says, and that it comes back by itself. */
const dist = requireBuilt()
const data = temporaryData()
let product: Product
let detour: Detour
let app: NodeApp | undefined

beforeAll(async () => {
  product = await startProduct(data.folder, ['--control'])
  detour = await startDetour(product.url)
}, 120_000)

afterEach(() => {
  app?.close()
  detour.answer(() => undefined)
})

afterAll(async () => {
  await detour.stop()
  await product.stop()
  data.remove()
})

const open = async (options: OpenOptions): Promise<NodeApp> => {
  app = await openPackage({ dist, cloudUrl: detour.url, ...options })
  return app
}
const stateOf = (name: string) => {
  const found = states.find((state) => state.name === name)
  if (!found) throw new Error(`there is no state ${name}`)
  return found
}
/** Opens a page and brings it into its state. */
const meet = async (name: string): Promise<NodeApp> => {
  const state = stateOf(name)
  if (!state.before && state.trouble) detour.answer(state.trouble)
  const opened = await open(state)
  await bring(opened, state, detour.answer)
  return opened
}

test.each(states.map(({ name }) => name))(
  '%s: the page says what is wrong, and a screen reader too',
  async (name) => {
    const { errors } = await meet(name)

    expect(errors()).toEqual([])
    expect(treeFaults(pageOnTop())).toEqual([])
  },
)

test('a page that was cut off refreshes by itself when the network is back', async () => {
  const cut = await meet('offline-new')
  await cut.goOnline()

  await cut.waitForText('光电亲子实验日')
})

test('what went wrong is taken back by another try', async () => {
  const faulty = await meet('fault')
  detour.answer(() => undefined)
  await faulty.tapText('再试一次')

  await faulty.waitForText('光电亲子实验日')
})

test('a refusal leads home, and does not offer to try what cannot succeed', async () => {
  const refused = await meet('refusal')
  expect(refused.has('再试一次')).toBe(false)
  await refused.tapText('回首页')

  await refused.waitForPath('pages/home/index')
})

test('a busy server is asked again by itself, under the same name, and the button is locked meanwhile', async () => {
  const busy = await meet('busy-command')
  expect([busy.has('秒后再试'), busy.isDisabled('报名')]).toEqual([true, true])
  detour.answer(() => undefined)
  // The wait is 1 to 5 seconds by chance.
  await busy.waitForText('你已报名').catch(() => busy.waitForText('你已报名'))
  const wishes = busy
    .calls('callFunction')
    .map(({ options }) => (options as { data: { call: string; requestId: string } }).data)
    .filter(({ call }) => call === 'activities.signUp')

  expect(wishes).toHaveLength(2)
  expect(wishes[0]?.requestId).toBe(wishes[1]?.requestId)
}, 20_000)
