import type { Person } from './support/person'
import { stage } from './support/stage'

const { comes } = stage()

const asksFor = async (clerk: Person, code: string) => {
  await clerk.fill('券码', code)
  await clerk.tap('查这张券')
}

test('a cake is claimed, handed over once, and both sides see that it is gone', async () => {
  const member = await comes('demo-member')
  await member.tap('去领取，生日蛋糕券可以领了')
  await member.sees('选一家门店')
  await member.shot('cake-1-shops')
  await member.tap('甜语烘焙')
  await member.tap('领取')
  await member.top.getByRole('img', { name: '券码的二维码' }).waitFor()
  await member.shot('cake-2-voucher')
  const code = await member.top.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/).innerText()

  const clerk = await comes('demo-shop')
  await clerk.tapTab('我的')
  await clerk.tap('扫码核销')
  await clerk.sees('核销过的')
  await clerk.shot('cake-3-counter')
  await asksFor(clerk, code)
  await clerk.sees('可以提货')
  await clerk.sees('周*文')
  await clerk.shot('cake-4-ticket')
  await clerk.tap('确认核销')
  await clerk.seesNoMore('可以提货')
  await clerk.shot('cake-5-redeemed')

  await clerk.tap('下一张')
  await asksFor(clerk, code)
  await clerk.sees(/\d+ 月 \d+ 日 \d\d:\d\d 已经提过货了/)
  await clerk.shot('cake-6-second-time')
  expect(await clerk.top.getByText('确认核销').count()).toBe(0)

  await member.open('/features/benefits/pages/year/index')
  await member.tap('生日蛋糕券')
  await member.sees('面值 260 元')
  await member.sees('已提货')
  await member.shot('cake-7-receipt')
  expect(await member.top.getByRole('img', { name: '券码的二维码' }).count()).toBe(0)
})
