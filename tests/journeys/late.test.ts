import { waitsFor } from './support/inbox'
import type { Person } from './support/person'
import { stage } from './support/stage'

const { comes } = stage()
const HERS = '何*怡 · 光电学院分会'

const approves = async (officer: Person, name: string) => {
  await officer.tapTab('我的')
  await officer.tap('待我审批')
  await officer.sees(HERS)
  await officer.shot(`late-${name}-list`)
  await officer.tap(HERS)
  await officer.sees('轮到你审批')
  await officer.shot(`late-${name}-request`)
  await officer.tap('同意')
  await officer.seesNoMore('轮到你审批')
  await officer.shot(`late-${name}-approved`)
}

test('a late claim goes by two officers; the applicant is told and claims', async () => {
  const her = await comes('demo-late')
  await her.open('/features/benefits/pages/year/index')
  await her.tap('补领，生日蛋糕券')
  await her.tap('申请补领')
  await her.fill('为什么没赶上', '上个月在外地培训，回来已经过了。')
  await her.shot('late-1-ask')
  await her.tap('交上去')
  await her.sees('已经交上去了')
  await her.shot('late-2-handed-in')

  await approves(await comes('demo-branch'), '3-branch')
  await approves(await comes('demo-school'), '4-school')

  await her.open('/pages/home/index')
  await waitsFor(her, '补领同意了，去选门店')
  await her.shot('late-5-inbox')
  await her.tap('补领同意了，去选门店')
  await her.tap('麦香坊')
  await her.shot('late-6-shops')
  await her.tap('领取')
  await her.top.getByRole('img', { name: '券码的二维码' }).waitFor()
  await her.shot('late-7-voucher')
})
