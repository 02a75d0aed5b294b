import { stage } from './support/stage'

const { product, comes } = stage()
const API = '**/fn/api'
const LIST = '/features/activities/pages/list/index'

test('without a network the last content stays with its time, and what was never seen comes when it is back', async () => {
  const member = await comes('demo-member', /ERR_INTERNET_DISCONNECTED/)
  await member.tapTab('消息')
  await member.sees('报上名了：郊野公园一日游')
  await member.page.context().setOffline(true)
  await member.tapTab('首页')
  await member.sees(/没连上网，这是.*的内容/)
  await member.sees('现在可以办')
  await member.shot('state-1-offline-old')
  await member.tapTab('消息')
  await member.tap(/^未读/)
  await member.sees('没有连上网')
  await member.shot('state-2-offline-nothing')
  await member.tap('再试一次')
  await member.sees('没有连上网')
  await member.page.context().setOffline(false)
  await member.seesNoMore('没有连上网')
  await member.sees('高雅艺术领票')
})

test('while an answer is on its way the layout stands in grey', async () => {
  const member = await comes('demo-member')
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await member.page.route(API, async (route) => {
    await held
    await route.continue()
  })
  await member.open(LIST)
  await member.top.getByLabel('正在打开').waitFor()
  await member.shot('state-3-slow')
  release()
  await member.sees('插花沙龙')
})

test('a fault is told in words with a way to try again', async () => {
  const member = await comes('demo-member')
  const error = { code: 'system.fault', message: '系统开小差了，请稍后再试' }
  await member.page.route(API, (route) => route.fulfill({ json: { ok: false, error } }))
  await member.open(LIST)
  await member.sees('系统开小差了')
  await member.sees('不是你的问题，请稍后再试')
  await member.shot('state-4-fault')
  await member.page.unroute(API)
  await member.tap('再试一次')
  await member.sees('插花沙龙')
})

test('whose binding was withdrawn meanwhile is refused in words, and nothing is signed up', async () => {
  const member = await comes('demo-late')
  await member.open('/features/activities/pages/detail/index?id=demo-optics-open')
  await member.sees('余 29 位')
  await product().call('demo-late', 'members.unbind')
  await member.tap('报名')
  await member.sees(/认证/)
  await member.shot('state-5-withdrawn')

  const { ok, data } = (await product().call('demo-branch', 'activities.detail', {
    activityId: 'demo-optics-open',
  })) as { ok: true; data: { left: number } }
  expect([ok, data.left]).toEqual([true, 29])
})
