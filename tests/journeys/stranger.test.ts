import { demoUnbound } from '../../config/demo/people'
import type { Person } from './support/person'
import { stage } from './support/stage'

const { comes } = stage()
const ACTIVITY = '光电亲子实验日'

const claims = async (person: Person, { staffNo, name, phoneTail }: typeof demoUnbound) => {
  await person.fill('工号', staffNo)
  await person.fill('姓名', name)
  await person.fill('手机尾号', phoneTail)
  await person.tap('认证')
}

test('a stranger binds, is greeted by name, signs up and finds the activity among her own', async () => {
  const her = await comes('demo-stranger')
  await her.sees('欢迎你')
  await her.shot('stranger-1-home')
  await her.tapTab('我的')
  await her.tap('去认证')
  await her.sees('你是哪位同事')
  await her.shot('stranger-2-bind')
  await claims(her, demoUnbound)
  await her.sees('林老师')
  await her.shot('stranger-3-home-bound')

  await her.tapTab('办事')
  await her.tap('活动报名')
  await her.tap(ACTIVITY)
  await her.sees(/^余 \d+ 位$/)
  await her.shot('stranger-4-activity')
  await her.tap('报名')
  await her.sees('你已报名')
  await her.shot('stranger-5-signed-up')
  await her.open('/pages/me/index')
  await her.tap('我的报名')
  await her.sees(ACTIVITY)
  await her.shot('stranger-6-my-sign-ups')
})

test('five wrong tries lock, and it is said in words how to get help', async () => {
  const somebody = await comes('demo-passer-by')
  await somebody.open('/features/members/pages/bind/index')
  const wrong = { ...demoUnbound, staffNo: '00008', name: '张三' } as unknown as typeof demoUnbound
  for (let tries = 1; tries <= 4; tries += 1) {
    const told = somebody.page.waitForResponse('**/fn/api')
    await claims(somebody, wrong)
    await told
    await somebody.sees('对不上')
  }
  await somebody.shot('lock-1-mismatch')
  await claims(somebody, wrong)
  await somebody.tap('认证')
  await somebody.sees('认证已锁定 24 小时，可以请分会干部帮你解锁')
  await somebody.shot('lock-2-locked')
})
