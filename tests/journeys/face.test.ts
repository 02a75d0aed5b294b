import type { Browser } from 'playwright-core'
import { startProduct, temporaryData, type Product } from '../support/product'
import { startDetour } from '../weapp/face/detour'
import { faceFaults, stateFaults } from '../weapp/face/looks'
import { states } from '../weapp/face/states'
import { measureFace } from '../weapp/face/measure'
import type { Measure } from '../weapp/face/in-browser'
import { launchChromium, openInChromium } from '../weapp/support/chromium'
import { plant } from '../weapp/support/plant'
import { demoVisits, otherFaces } from '../weapp/support/visits'

/** The built weapp package on WeChat's renderer with real layout: what a finger and an eye would miss. */
const data = temporaryData()
let product: Product
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
  product = await startProduct(data.folder, ['--control'])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  data.remove()
})

test('every page in light, dark, large and narrow: hit areas, contrast, width, nothing cut off', async () => {
  const found: string[] = []
  for (const visit of [...(await demoVisits(product)), ...otherFaces()])
    found.push(...(await faceFaults(visit, { browser, cloudUrl: product.url })))

  expect(found).toEqual([])
}, 600_000)

test('every state of trouble in the same looks', async () => {
  const detour = await startDetour(product.url)
  const found: string[] = []
  for (const state of states) found.push(...(await stateFaults(state, browser, detour)))
  await detour.stop()

  expect(found).toEqual([])
}, 300_000)

const box = (style: string, words = '你好', more = '') => `<view style="${style}" ${more}>${words}</view>`

test.each<[Measure, string, RegExp]>([
  ['faint', box('color: #999; background: #fff'), /contrast of 2\.8\d, not 4\.5/],
  ['faint', box('opacity: 0.5', box('color: #635d57; background: #fff')), /contrast of 2\.\d\d/],
  ['faint', box('background: linear-gradient(#000, #fff); color: #fff'), /contrast of 1\.00/],
  ['small', box('width: 40px; height: 60px', '去', 'bindtap="leave"'), /hit on (39\.5|40) × /],
  ['wide', box('width: 400px', '很宽'), /400 wide on a screen of 375/],
  ['clipped', box('height: 10px; overflow: hidden'), /is cut off/],
  ['clipped', box('width: 30px; white-space: nowrap; background: #eee', '一二三四五'), /bursts/],
  [
    'colliding',
    `${box('position: absolute; top: 0')}${box('position: absolute; top: 4px', '他好')}`,
    /lies on/,
  ],
])('a planted fault is found: %s', async (measure, wxml, expected) => {
  const dist = plant({ 'pages/a/index.wxml': wxml })
  const app = await openInChromium({ dist, browser, width: 375, height: 812 })
  const found = await measureFace(app, [measure])
  await app.close()

  expect(found.join('\n')).toMatch(expected)
})

test('what is right passes: large grey text, a small button with room around it, a line with …', async () => {
  const wxml = [
    box('font-size: 24px; color: #888; background: #fff'),
    box('width: 44px; height: 44px', '去', 'bindtap="leave"'),
    box('width: 50px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap', '一二三四五六'),
  ].join('')
  const app = await openInChromium({ dist: plant({ 'pages/a/index.wxml': wxml }), browser, width: 375 })
  const found = await measureFace(app, ['faint', 'small', 'wide', 'clipped', 'colliding'])
  await app.close()

  expect(found).toEqual([])
})
