import { beginningIn, does, moreMembers, published } from './support/activity'
import type { Person } from './support/person'
import { stage } from './support/stage'

const { product, comes } = stage()
const TITLE = '秋日登高'
const page = (name: string, activityId: string) =>
  `/features/doors/pages/${name}/index?id=${activityId}&session=main`

/** Begins in half an hour: one can check in, and still cancel. Five have a seat. */
const publishIt = async () => {
  const activityId = await published(product(), 'demo-branch', {
    ...{ kind: 'outing', title: TITLE, place: '佘山东门', capacity: 20, ...beginningIn(30) },
  })
  const names = { an: '安小一', bai: '白小二', cen: '岑小三', du: '杜小四', e: '鄂小五' }
  await moreMembers(product(), names)
  for (const who of Object.keys(names)) await does(product(), who, 'signUp', { activityId })
  return activityId
}

/** As in WeChat, where the package lies on the phone: pages open without a network, calls do not get through. */
const keepPackage = ({ page: browser }: Person) =>
  browser.route(
    ({ pathname }) => !pathname.startsWith('/fn/'),
    async (route) => {
      const answer = await fetch(route.request().url())
      const { status, headers } = answer
      const body = Buffer.from(await answer.arrayBuffer())
      await route.fulfill({ status, headers: Object.fromEntries(headers), body })
    },
  )

const inSheet = ({ top }: Person, words: string) =>
  top.getByRole('dialog').getByRole('button', { name: words, exact: true })

const types = async (officer: Person, code: string) => {
  await officer.fill('码上的文字', code)
  await inSheet(officer, '核对').click()
}

const letsIn = async (officer: Person, name: string) => {
  await officer.top.getByRole('button', { name: `请进，${name}` }).click()
  await officer.sees(`${name} 请进`)
  await inSheet(officer, '下一位').click()
}

const tokenOf = async (who: string, activityId: string) =>
  (await does(product(), who, 'doorToken', { activityId })).text

test('a door without network lets in by its list, keeps whom it let in, and tells later what was otherwise', async () => {
  const activityId = await publishIt()
  const token = await tokenOf('an', activityId)
  const officer = await comes('demo-branch', /ERR_INTERNET_DISCONNECTED/)
  await keepPackage(officer)
  await officer.open(page('check-in', activityId))
  await officer.tap('现场没网？用门口模式')
  await officer.sees('没网也能核对')
  await officer.shot('offline-1-before')
  await officer.tap('带上名单')
  await officer.sees('0 / 5')
  await officer.sees('有网')
  await officer.shot('offline-2-list-taken')

  await officer.page.context().setOffline(true)
  await officer.sees('没网')
  await officer.tap('扫入场码')
  await types(officer, token)
  await officer.sees('安*一 请进')
  await officer.shot('offline-3-welcome')
  await inSheet(officer, '再扫一个').click()
  await types(officer, token)
  await officer.sees('安*一 已经进过')
  await officer.shot('offline-4-again')
  await inSheet(officer, '再扫一个').click()
  await types(officer, token.replace('.an.', '.fang.'))
  await officer.sees('名单里没有')
  await officer.shot('offline-5-not-on-list')
  await inSheet(officer, '先到这里').click()
  await officer.tap('按姓名找')
  await letsIn(officer, '白*二')
  await letsIn(officer, '岑*三')
  await letsIn(officer, '杜*四')
  await officer.sees('4 位还没同步')
  await officer.sees('有网了自动送，关掉也不会丢')
  await officer.shot('offline-6-four-noted')

  const other = await comes('demo-school')
  await other.open(page('attendance', activityId))
  await other.sees('还有 5 位没到')
  await other.top.getByRole('button', { name: '签到，白*二' }).click()
  await other.sees('还有 4 位没到')
  await does(product(), 'cen', 'cancel', { activityId })

  await officer.page.reload()
  await officer.sees('4 位还没同步')
  await officer.sees('没网')
  await officer.sees('4 / 5')
  await officer.shot('offline-7-opened-again')

  await officer.page.context().setOffline(false)
  await officer.seesNoMore('位还没同步')
  await officer.sees('别处也签过到，以先签的为准，不用处理')
  await officer.sees('她已经取消报名，名额给了别人，请现场核对')
  await officer.sees('3 / 5')
  await officer.shot('offline-8-synced')
  const rows = await does(product(), 'demo-branch', 'attendance', { activityId, sessionId: 'main' })
  expect(rows.items.map(({ memberId, how }) => `${memberId} ${how}`).sort()).toEqual([
    'an door',
    'bai list',
    'du door',
  ])
  const { inside } = await does(product(), 'demo-branch', 'checkInCode', { activityId, sessionId: 'main' })
  expect(inside).toBe(3)
  await officer.tap('换成最新的名单')
  await officer.sees('3 / 4')
  await officer.sees('岑*三 · 光电学院分会')
  await officer.shot('offline-9-newest-list')

  await other.top.getByRole('button', { name: '签到，安*一' }).click()
  await other.top.getByRole('alert').filter({ hasText: '已经签过到了' }).waitFor()
  await other.shot('offline-10-let-in-elsewhere')
  await other.tap('已到')
  await other.sees('门口模式')
  await other.shot('offline-11-other-door')
  await officer.tap('结束，删掉名单')
  await officer.answer('删掉')
  await officer.sees('带上名单')
  expect(await keptBooks(officer)).toEqual([])
})

const keptBooks = ({ page: browser }: Person) =>
  browser.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('doors-book')))
