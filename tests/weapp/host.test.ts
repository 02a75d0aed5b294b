import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPackage, type NodeApp, type OpenOptions } from './support/open-package'
import { plant } from './support/plant'

/** A form of every control; what it hears is written below as JSON. */
const FORM = {
  'pages/a/index.wxml': `
    <view><text>工号</text><input bindinput="hear" data-name="no" /></view>
    <textarea aria-label="说明" maxlength="{{3}}" bindinput="hear" data-name="note" />
    <view><text>校区</text><picker range="{{campuses}}" bindchange="hear" data-name="campus">请选择</picker></view>
    <picker mode="date" aria-label="日期" bindchange="hear" data-name="day">哪天</picker>
    <switch aria-label="大字" bindchange="hear" data-name="large" />
    <radio-group bindchange="hear" data-name="kind"><label><radio value="a" />甲</label><label><radio value="b" />乙</label></radio-group>
    <checkbox-group bindchange="hear" data-name="many"><label><checkbox value="a" />一</label><label><checkbox value="b" />二</label></checkbox-group>
    <text>{{heard}}</text>`,
  'pages/a/index.js': `Page({ data: { campuses: ['主校区', '东校区'], heard: '' }, all: {}, hear(event) {
    this.all[event.currentTarget.dataset.name] = event.detail.value
    this.setData({ heard: JSON.stringify(this.all) })
  } })`,
}
const TABS = {
  'app.json': `{ "pages": ["pages/a/index", "pages/b/index", "pages/c"],
    "tabBar": { "list": [{ "pagePath": "pages/a/index", "text": "首页" }, { "pagePath": "pages/b/index", "text": "我的" }] } }`,
  'pages/a/index.js': `Page({ data: { words: '' }, onLoad() { this.log('load') }, onShow() { this.log('show') },
    onHide() { this.log('hide') }, onUnload() { this.log('unload') }, onReady() { this.log('ready') },
    log(word) { this.setData({ words: this.data.words + word + ' ' }) } })`,
  'pages/c.js': 'Page({})',
  'pages/c.json': '{ "navigationBarTitleText": "第三页" }',
  'pages/c.wxml': '<view>C</view>',
}
const CALL = {
  'pages/a/index.wxml': '<button bindtap="call">问</button><view>{{said}}</view>',
  'pages/a/index.js': `Page({ data: { said: '' }, onLoad() { wx.cloud.init({}) }, call() {
    wx.cloud.callFunction({ name: 'api', data: { call: 'x.y', openid: 'forged' } }).then(
      (reply) => this.setData({ said: reply.result.said }), (error) => this.setData({ said: error.errMsg })) } })`,
}

let apps: NodeApp[] = []
const open = async (files: Record<string, string>, options: OpenOptions = {}): Promise<NodeApp> => {
  const app = await openPackage({ dist: plant(files), ...options })
  apps.push(app)
  return app
}
afterEach(() => {
  for (const app of apps) app.close()
  apps = []
})

test('every control tells what a person did', async () => {
  const app = await open(FORM)
  await app.fill('工号', 'G0001')
  await app.fill('说明', '一二三四')
  await app.choose('校区', '东校区')
  await app.choose('日期', '2026-11-21')
  await app.tapText('大字')
  await app.tapText('乙')
  for (const words of ['一', '二', '一']) await app.tapText(words)

  const heard = {
    no: 'G0001',
    note: '一二三',
    campus: 1,
    day: '2026-11-21',
    large: true,
    kind: 'b',
    many: ['b'],
  }
  expect(JSON.parse(app.text().split('\n').pop() ?? '')).toEqual(heard)
  expect(app.errors()).toEqual([])
})

test('a tab that was left lives on; a page that was left is gone', async () => {
  const app = await open(TABS)
  await app.tapTab('我的')
  await app.open('/pages/c')
  expect(app.title()).toBe('第三页')
  expect(app.paths()).toEqual(['pages/b/index', 'pages/c'])

  await app.back()
  await app.tapTab('首页')
  expect(app.text()).toBe('load show ready hide show')
  expect(app.paths()).toEqual(['pages/a/index'])
})

test('a tab page cannot be pushed, as in WeChat', async () => {
  const app = await open(TABS)

  await expect(app.open('/pages/b/index')).rejects.toEqual({
    errMsg: 'navigateTo:fail can not navigateTo a tabbar page',
  })
})

test('the data of a page arrive as JSON, counted', async () => {
  const app = await open({
    'pages/a/index.js': "Page({ onLoad() { this.setData({ words: '好', lost: undefined }) } })",
  })

  const bytes = Buffer.byteLength('{"words":"好"}')
  expect(app.sizes()['pages/a/index']).toEqual({ count: 1, total: bytes, first: bytes, largest: bytes })
})

test('what was stored is there at the next start', async () => {
  const storage = {}
  await open({ 'app.js': "App({ onLaunch() { wx.setStorageSync('seen', [1]) } })" }, { storage })
  const next = await open(
    {
      'pages/a/index.js': "Page({ onLoad() { this.setData({ words: wx.getStorageSync('seen').join() }) } })",
    },
    { storage },
  )

  expect(next.text()).toBe('1')
})

test('theme and font size are those of the phone', async () => {
  const words = 'const i = wx.getAppBaseInfo(); this.setData({ words: i.theme + i.fontSizeSetting })'
  const app = await open(
    { 'pages/a/index.js': `Page({ onLoad() { ${words} } })` },
    { dark: true, large: true },
  )

  expect(app.text()).toBe('dark24')
})

describe('wx.cloud.callFunction', () => {
  const seen: unknown[] = []
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { url, headers } = request
      seen.push([url, headers['x-local-openid'], JSON.parse(Buffer.concat(chunks).toString())])
      response.end(JSON.stringify({ said: '收到' }))
    })
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const cloudUrl = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  test('goes out under the identity that the host knows, and brings the result', async () => {
    const app = await open(CALL, { cloudUrl: cloudUrl(), openid: 'o-1' })
    await app.tapText('问')

    expect(app.has('收到')).toBe(true)
    expect(seen).toEqual([['/fn/api', 'o-1', { call: 'x.y', openid: 'forged' }]])
  })

  test('two members at once are two phones', async () => {
    seen.length = 0
    const [one, other] = await Promise.all(
      ['o-1', 'o-2'].map((openid) => open(CALL, { cloudUrl: cloudUrl(), openid })),
    )
    await one?.tapText('问')

    expect(seen).toHaveLength(1)
    expect([one?.has('收到'), other?.has('收到')]).toEqual([true, false])
  })

  test('fails as WeChat words it when the network is down', async () => {
    const app = await open(CALL, { cloudUrl: cloudUrl() })
    await app.goOffline()
    await app.tapText('问')

    expect(app.has('cloud.callFunction:fail request:fail')).toBe(true)
  })
})
