import { startProduct, temporaryData, type Product } from '../support/product'
import { pageOnTop } from './face/on-top'
import { treeFaults } from './face/tree'
import { openPackage, type NodeApp, type OpenOptions } from './support/open-package'
import { requireBuilt } from './support/release'

/** What stands around the pages: privacy consent, new versions, share cards, codes on posters, size of type. */
const dist = requireBuilt()
const data = temporaryData()
let product: Product
let app: NodeApp

beforeAll(async () => {
  product = await startProduct(data.folder, ['--control'])
}, 120_000)
afterEach(() => {
  const errors = app.errors()
  app.close()
  expect(errors).toEqual([])
})
afterAll(async () => {
  await product.stop()
  data.remove()
})

const open = async (openid: string, url: string, options: OpenOptions = {}): Promise<NodeApp> => {
  app = await openPackage({ dist, openid, url, cloudUrl: product.url, ...options })
  return app
}

type Answer = { event: string; buttonId?: string }
type Options = { data: string; success?: (told: object) => void; fail?: (told: object) => void }

/** A phone on which the privacy guideline is not agreed to yet. */
const guarded = () => {
  const told: Answer[] = []
  const copied: string[] = []
  let ask: (resolve: (answer: Answer) => void) => void = () => undefined
  const wx = {
    onNeedPrivacyAuthorization: (listener: typeof ask) => void (ask = listener),
    setClipboardData: ({ data: words, success, fail }: Options) =>
      ask((answer) => {
        told.push(answer)
        if (answer.event === 'agree') {
          copied.push(words)
          success?.({ errMsg: 'setClipboardData:ok' })
        }
        if (answer.event === 'disagree')
          fail?.({ errMsg: 'setClipboardData:fail privacy permission is not authorized' })
      }),
  }
  return { wx, told, copied }
}

describe('consent to the privacy guideline', () => {
  const copies = async (wx: Record<string, unknown>) => {
    const visits = await product.call('demo-school', 'benefits.programmes')
    if (!visits.ok) throw new Error(visits.error.message)
    const cake = visits.data.items.find(({ title }) => title.includes('生日蛋糕'))
    await open('demo-school', `/features/benefits/pages/programme/index?id=${cake?.id}`, { wx })
    await app.waitForText('请店员来核销')
    await app.tapText('请店员来核销')
    await app.fill('店员姓名', '小林')
    await app.tapText('发认证码')
    await app.waitForText('复制')
    await app.tapText('复制')
    await app.waitForText('先看一眼隐私指引')
  }

  test('is asked for when the clipboard is used, and what was wanted then happens', async () => {
    const { wx, told, copied } = guarded()
    await copies(wx)
    expect(treeFaults(pageOnTop())).toEqual([])
    await app.tapText('同意')
    await app.waitForNoText('先看一眼隐私指引')

    expect(told).toEqual([{ event: 'exposureAuthorization' }, { event: 'agree', buttonId: 'agree-privacy' }])
    expect(copied).toEqual([expect.stringMatching(/^姓名 小林，工号 \S+，认证码 [3-9A-Y]+$/)])
  })

  test('may be refused: the code is still there to be read out, and the app goes on', async () => {
    const { wx, told, copied } = guarded()
    await copies(wx)
    await app.tapText('不同意')
    await app.waitForNoText('先看一眼隐私指引')

    expect([told.at(-1), copied]).toEqual([{ event: 'disagree' }, []])
    expect(app.toasts()).toContain('没有复制，可以念给对方听')
    expect(app.has('只能用一次，连工号一起告诉店员')).toBe(true)
    await app.back().catch(() => undefined)
  })
})

test('a new version is offered, and opened only when the person wants it', async () => {
  let ready = () => undefined as unknown
  const applied: string[] = []
  const manager = {
    onCheckForUpdate: () => undefined,
    onUpdateFailed: () => undefined,
    onUpdateReady: (listener: typeof ready) => void (ready = listener),
    applyUpdate: () => applied.push('applied'),
  }
  await open('demo-member', '/pages/home/index', { wx: { getUpdateManager: () => manager } })
  app.answer({ modal: { confirm: false } })
  ready()
  await app.settle()
  expect([app.modals().join(), applied]).toEqual([expect.stringContaining('有新版本'), []])

  app.answer({ modal: { confirm: true } })
  ready()
  await app.settle()
  expect(applied).toEqual(['applied'])
})

test.each([
  ['/pages/home/index', '现在可以办', '/pages/home/index'],
  ['/features/activities/pages/list/index', '近期活动', '/features/activities/pages/list/index'],
  [
    '/features/activities/pages/detail/index?id=demo-flower',
    '插花沙龙',
    '/features/activities/pages/detail/index?id=demo-flower',
  ],
])('%s is shared as a card that opens the same page', async (url, says, path) => {
  await open('demo-member', url)
  await app.waitForText(says)

  expect(app.share()).toEqual({ title: expect.any(String) as string, path })
})

test('what is personal is not shared', async () => {
  await open('demo-member', '/features/benefits/pages/year/index')

  expect(app.share()).toBeNull()
})

test('a code on a poster opens the activity it was made for', async () => {
  const scene = encodeURIComponent('id=demo-flower')
  await open('demo-stranger', `/features/activities/pages/detail/index?scene=${encodeURIComponent(scene)}`)

  await app.waitForText('插花沙龙')
})

test('the settings say in plain words what is stored, where reminders go, and open the guideline', async () => {
  await open('demo-member', '/features/members/pages/settings/index')
  await app.waitForText('退出认证')
  expect(app.has('存了哪些资料') && app.has('都在“消息”里')).toBe(true)
  await app.tapText('《用户隐私保护指引》')

  expect(app.calls('openPrivacyContract')).toHaveLength(1)
})

test('the type grows when WeChat’s own font setting was changed meanwhile', async () => {
  let fontSize = 16
  const info = () => ({ fontSizeSetting: fontSize, fontSizeScaleFactor: fontSize / 16, theme: 'light' })
  await open('demo-member', '/pages/home/index', { wx: { getAppBaseInfo: info } })
  const isLarge = () => pageOnTop().querySelector('.page')?.classList.contains('large')
  expect(isLarge()).toBe(false)
  fontSize = 24
  await app.hideAndShow()

  expect(isLarge()).toBe(true)
})
