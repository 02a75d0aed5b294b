import { inGroups } from '@/shared/format/code'
import { demoUnbound } from '../../config/demo/people'
import { startProduct, temporaryData, type Product } from '../support/product'
import { bundleOf } from './support/bundle'
import { appJson } from './support/host/config'
import { allPages } from './support/host/paths'
import { overLimits } from './support/limits'
import { openPackage, type NodeApp } from './support/open-package'
import { requireBuilt } from './support/release'
import { demoVisits, otherFaces } from './support/visits'

/** The built package on WeChat's renderer against the running local-cloud with the demo world, by taps. */
const dist = requireBuilt()
const data = temporaryData()
let product: Product
let apps: NodeApp[] = []

const open = async (openid: string, url = '/pages/home/index'): Promise<NodeApp> => {
  const app = await openPackage({ dist, openid, url, cloudUrl: product.url })
  apps.push(app)
  return app
}

const dataOf = async <T>(
  reply: Promise<{ ok: true; data: T } | { ok: false; error: unknown }>,
): Promise<T> => {
  const answer = await reply
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}

beforeAll(async () => {
  product = await startProduct(data.folder, ['--control'])
}, 120_000)

afterEach(() => {
  const errors = apps.flatMap((app) => app.errors())
  for (const app of apps) app.close()
  apps = []
  expect(errors).toEqual([])
})

afterAll(async () => {
  await product.stop()
  data.remove()
})

/** Opens pages one after the other; what is wrong with them, by name. */
const faults = async (visits: Awaited<ReturnType<typeof demoVisits>>): Promise<string[]> => {
  const found: string[] = []
  for (const { name, openid, url, says, storage } of visits) {
    const app = await openPackage({ dist, openid, url, storage, cloudUrl: product.url })
    await app.waitForText(says).catch((caught: Error) => found.push(`${name}: ${caught.message}`))
    found.push(...[...app.errors(), ...overLimits(app)].map((fault) => `${name}: ${fault}`))
    app.close()
  }
  return found
}

test('every page opens with data for the right person, without an error and within the limits', async () => {
  const visits = await demoVisits(product)
  const visited = new Set(visits.map(({ url }) => url.slice(1).split('?')[0]))

  expect(allPages(appJson(bundleOf(dist))).filter((page) => !visited.has(page))).toEqual([])
  expect(await faults(visits)).toEqual([])
})

test('strangers, officers, clerks and staff who have not joined find their own tabs', async () => {
  expect(await faults(otherFaces())).toEqual([])
})

test('a member finds an activity, signs up by taps and sees it among her own', async () => {
  const app = await open('demo-member')
  await app.tapTab('办事')
  await app.waitForText('活动报名')
  await app.tapText('活动报名')
  await app.waitForText('光电亲子实验日')
  await app.tapText('光电亲子实验日')
  await app.waitForText('余 29 位')
  await app.tapText('报名')
  await app.waitForText('你已报名')
  const mine = await open('demo-member', '/features/activities/pages/mine/index')

  expect(app.toasts()).toContain('报上了')
  expect(app.lastTap().count).toBeLessThanOrEqual(3)
  expect(mine.has('光电亲子实验日')).toBe(true)
})

/** What the member shows at the counter. */
const voucherCode = async (): Promise<string> => {
  const { items } = await dataOf(product.call('demo-member', 'benefits.year'))
  return items.find(({ voucher }) => voucher)?.voucher?.code ?? ''
}

describe('a birthday cake', () => {
  test('is claimed by taps, and its QR code and code are shown', async () => {
    const app = await open('demo-member')
    await app.waitForText('去领取')
    await app.tapText('去领取')
    await app.waitForText('选一家门店')
    expect(app.isDisabled('领取')).toBe(true)
    await app.tapText('甜语烘焙')
    await app.tapText('领取')
    await app.waitForText('券码的二维码')

    expect(app.has(inGroups(await voucherCode()))).toBe(true)
    expect(overLimits(app)).toEqual([])
  })

  test('is handed over by the clerk once; the second time the counter says when it was', async () => {
    const code = await voucherCode()
    const app = await open('demo-shop', '/pages/me/index')
    const find = async () => {
      await app.fill('券码', code)
      await app.tapText('查这张券')
    }
    await app.tapText('扫码核销')
    await app.waitForText('查这张券')
    await find()
    await app.waitForText('可以提货')
    await app.tapText('确认核销')
    await app.waitForNoText('确认核销')
    await app.tapText('扫下一张')
    await app.waitForText('查这张券')
    await find()
    await app.waitForText('已经提过货了')

    expect(app.toasts()).toContain('核销好了')
    expect(app.text()).toMatch(/\d+ 月 \d+ 日 \d\d:\d\d 已经提过货了/)
    expect(app.has('确认核销')).toBe(false)
  })
})

test('two officers approve a late claim by taps, and the applicant is told', async () => {
  for (const officer of ['demo-branch', 'demo-school']) {
    const app = await open(officer, '/features/requests/pages/todo/index')
    await app.waitForText('梁*燕 · 光电学院分会')
    await app.tapText('梁*燕 · 光电学院分会')
    await app.waitForText('轮到你审批')
    await app.tapText('同意')
    await app.waitForNoText('轮到你审批')
    expect(app.toasts()).toContain('已同意')
  }
  // The first carries the approval to the benefits, the second their message to her inbox.
  await product.trigger('sweep')
  await product.trigger('sweep')
  const inbox = await open('demo-wechat-00008', '/pages/messages/index')

  await inbox.waitForText('补领同意了，去选门店')
})

test('a stranger who lets WeChat tell her number is bound by one tap, and not by another number', async () => {
  const app = await open('demo-stranger', '/features/members/pages/bind/index')
  await app.waitForText('手机尾号')
  await app.tapText('用微信绑定的手机号认证')
  expect(app.toasts()).toContain('先填工号和姓名')
  await app.fill('工号', demoUnbound.staffNo)
  await app.fill('姓名', demoUnbound.name)
  app.answer({ phoneCode: null })
  await app.tapText('用微信绑定的手机号认证')
  app.answer({ phoneCode: await product.phoneCode('18800000000') })
  await app.tapText('用微信绑定的手机号认证')
  await app.waitForText('还可以再试 4 次')
  app.answer({ phoneCode: await product.phoneCode(`1990000${demoUnbound.phoneTail}`) })
  await app.tapText('用微信绑定的手机号认证')
  await app.waitForPath('pages/home/index')
  await app.waitForText('林老师')
  await dataOf(product.call('demo-stranger', 'members.unbind'))
})

test('a stranger is told what does not match, then binds by taps and is greeted by name', async () => {
  const app = await open('demo-stranger', '/pages/me/index')
  await app.waitForText('去认证')
  await app.tapText('去认证')
  await app.waitForText('手机尾号')
  await app.fill('工号', demoUnbound.staffNo)
  await app.fill('姓名', demoUnbound.name)
  await app.fill('手机尾号', '0000')
  await app.tapText('认证')
  await app.waitForText('对不上')
  await app.fill('手机尾号', demoUnbound.phoneTail)
  await app.tapText('认证')
  await app.waitForPath('pages/home/index')

  await app.waitForText('林老师')
})
