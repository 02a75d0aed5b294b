import type { Response } from 'playwright-core'
import { beginningIn, does, moreMembers, published } from './support/activity'
import { cardOf, shows } from './support/codes'
import type { Person } from './support/person'
import { stage } from './support/stage'

const { product, comes } = stage()
const TITLE = '工间操大家跳'
const SCREEN = '签到码，请会员用小程序扫'

/** It has begun, nobody is late yet; those with a seat: 周雅文, a mother with her child, and somebody alone. */
const publishIt = async () => {
  const activityId = await published(product(), 'demo-branch', {
    ...{ kind: 'sports', title: TITLE, place: '体育馆形体房', capacity: 20, ...beginningIn(-2) },
    ...{ companions: { most: 2 }, certificateFrom: 1, lateAfter: 30 },
  })
  await moreMembers(product(), { 'door-wu': '吴月华', 'door-deng': '邓小川' })
  const child = { name: '吴小月', age: 9, relation: 'child' } as const
  await does(product(), 'demo-member', 'signUp', { activityId })
  await does(product(), 'door-wu', 'signUp', { activityId, companions: [child] })
  await does(product(), 'door-deng', 'signUp', { activityId })
  return activityId
}

const isCode = (reply: Response) => reply.request().postData()?.includes('activities.checkInCode') ?? false
const codeIn = async (reply: Response) => ((await reply.json()) as { data: { text: string } }).data.text

/** Every code that the officer's phone gets for its screen from now on; the newest is the last. */
const codesOn = ({ page }: Person): Set<string> => {
  const codes = new Set<string>()
  page.on('response', (reply) => {
    if (isCode(reply)) void codeIn(reply).then(codes.add.bind(codes), () => undefined)
  })
  return codes
}

/** The next code on it that is another one than `before`. */
const nextCode = async ({ page }: Person, before = ''): Promise<string> => {
  const isNew = async (reply: Response) => isCode(reply) && (await codeIn(reply)) !== before
  return codeIn(await page.waitForResponse(isNew, { timeout: 30_000 }))
}

/** Waits until the code is on the screen, module by module. */
const drawn = async (officer: Person, code: string) => {
  const until = Date.now() + 5_000
  while (!(await shows(officer, SCREEN, code)))
    if (Date.now() > until) throw new Error('her screen shows another code')
}

const inSheet = ({ top }: Person, words: string) =>
  top.getByRole('dialog').getByRole('button', { name: words, exact: true })

const scans = async (officer: Person, code: string) => {
  await officer.tap('扫会员码')
  await officer.fill('码上的文字', code)
  await inSheet(officer, '核对').click()
}

const types = async (member: Person, code: string) => {
  await member.tap('输入签到码')
  await member.fill('签到码', code)
  await inSheet(member, '签到').click()
}

/** The activity is over in a moment: an officer ends it earlier, and the server's clock comes to it. */
const endIt = async (activityId: string) => {
  const { manage } = await does(product(), 'demo-branch', 'detail', { activityId })
  if (!manage) throw new Error('its officer does not manage it')
  const end = new Date(Date.now() + 1_500).toISOString()
  await does(product(), 'demo-branch', 'edit', {
    activityId,
    draft: { ...manage.draft, closesAt: end, endsAt: end },
  })
}

test('on the day: members check in once each, by the screen, by card and by the list, and keep what came of it', async () => {
  const activityId = await publishIt()
  const officer = await comes('demo-branch')
  await officer.tapTab('我的')
  await officer.tap('活动管理')
  await officer.tap(TITLE)
  const [codes, first] = [codesOn(officer), nextCode(officer)]
  await officer.tap('签到')
  const code = await first
  await officer.sees('位会员签到了，连家人报了 4 人')
  await drawn(officer, code)
  await officer.shot('door-1-screen')
  const second = nextCode(officer, code)

  const member = await comes('demo-member')
  await member.open(`/features/activities/pages/detail/index?id=${activityId}`)
  await member.tap('去签到')
  await member.sees('还没签到')
  await member.shot('door-2-her-day')
  await types(member, [...codes].at(-1) ?? '')
  await member.sees(/\d\d:\d\d 签到/)
  await member.seesNoMore('输入签到码')
  await member.shot('door-3-checked-in')
  await member.open(`/features/activities/pages/detail/index?id=${activityId}`)
  await member.sees('已经签过到了')
  await member.shot('door-3-not-again')
  await member.tap('看我的参加记录')
  await member.sees(/\d\d:\d\d 签到/)

  await drawn(officer, await second)
  await scans(officer, await cardOf(product(), 'demo-member'))
  await officer.sees('已经签过到了')
  await officer.shot('door-4-second-time')
  await inSheet(officer, '先到这里').click()
  await scans(officer, await cardOf(product(), 'demo-late'))
  await officer.sees('没有报名这个活动，或还在候补')
  await officer.shot('door-5-not-signed-up')
  await inSheet(officer, '先到这里').click()
  await scans(officer, await cardOf(product(), 'door-wu'))
  await officer.sees('光电学院分会，一共 2 人')
  await officer.shot('door-6-mother-and-child')
  await inSheet(officer, '先到这里').click()

  await officer.tap('从名单里找')
  await officer.sees('还有 1 位没到')
  await officer.shot('door-7-list')
  await officer.top.getByRole('button', { name: '签到，邓*川' }).click()
  await officer.sees('报上名的都到了')
  await officer.tap('已到')
  await officer.sees('干部代签')
  await officer.shot('door-8-who-is-here')
  const rows = await does(product(), 'demo-branch', 'attendance', { activityId, sessionId: 'main' })
  expect(rows.items.map(({ nameMasked, how }) => `${nameMasked} ${how}`).sort()).toEqual([
    '吴*华 card',
    '周*文 code',
    '邓*川 list',
  ])
  expect(await officer.top.getByRole('button', { name: /^签退，/ }).count()).toBe(3)
  await officer.page.goBack()
  await officer.sees('位会员签到了')
  await officer.top.getByText('3', { exact: true }).waitFor()

  await member.top.getByRole('radio', { name: '5 星' }).click()
  await member.tap('提交评价')
  await member.sees('你的评价')
  await member.shot('door-9-rated')
  await endIt(activityId)
  await hasEnded(member, activityId)
  await member.sees('可以截图或给人看')
  await member.shot('door-10-over')
  await member.tap('参加证明')
  await member.sees('特此证明')
  await member.shot('door-11-certificate')
  await member.open('/features/attending/pages/year/index')
  await member.sees(TITLE)
  await member.shot('door-12-year')
})

/** Opens her day again and again until the server says that it is over. */
const hasEnded = async (member: Person, activityId: string) => {
  const until = Date.now() + 15_000
  do {
    if (Date.now() > until) throw new Error('it does not end')
    await member.open(`/features/attending/pages/day/index?id=${activityId}`)
    await member.sees('参加证明')
  } while (!(await member.top.getByText('可以截图或给人看').isVisible()))
}
