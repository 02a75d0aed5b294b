import type { Product } from '../../support/product'
import { otherDays, seatsAndDays } from './day-visits'
import { matchVisits, otherMatchVisits } from './match-visits'
import { importVisits, organisingAndDoors, otherImports, otherOrganising } from './officer-visits'
import { feature, tab, type Visit } from './visit'

export type { Visit }

type Ask = Pick<Product, 'call'>

const answered = <T>(reply: { ok: true; data: T } | { ok: false; error: unknown }): T => {
  if (!reply.ok) throw new Error(`the demo world refuses: ${JSON.stringify(reply.error)}`)
  return reply.data
}

/** Ids that the demo world gives by its own rules. */
const idsOf = async ({ call }: Ask) => {
  const [year, late, todo, batches] = await Promise.all([
    call('demo-member', 'benefits.year').then(answered),
    call('demo-late', 'benefits.year').then(answered),
    call('demo-branch', 'requests.todo').then(answered),
    call('demo-school', 'cards.batches').then(answered),
  ])
  const found = {
    cake: year.items.find(({ claim }) => claim.can)?.programmeId,
    late: late.items.find(({ askLate }) => askLate.can)?.programmeId,
    request: todo.items.find(({ kind }) => kind === 'lateClaim')?.id,
    batch: batches.items[0]?.id,
  }
  if (!found.cake || !found.late || !found.request || !found.batch)
    throw new Error(`the demo world lacks something: ${JSON.stringify(found)}`)
  return found as Record<keyof typeof found, string>
}

/** The member card, and how 会员服务卡 are handed in. */
const cardsOf = (batch: string): Visit[] => [
  { ...feature('cards/card'), openid: 'demo-member', says: '谁验过我的码', main: true },
  { ...feature('cards/mine'), openid: 'demo-member', says: '走到哪一步' },
  { ...feature('cards/uses'), openid: 'demo-member', says: '甜语烘焙' },
  { ...feature('cards/verify'), openid: 'demo-shop', says: '请会员打开会员卡', main: true },
  { ...feature('card-desk/batches'), openid: 'demo-school', says: '报送过的' },
  { ...feature('card-desk/batch', `?id=${batch}`), openid: 'demo-school', says: '报送市总的名单' },
  { ...feature('card-desk/people'), openid: 'demo-school', says: '已申请' },
  { ...feature('card-desk/person', '?id=p00030'), openid: 'demo-school', says: '办理记录' },
  { ...feature('card-desk/rules'), openid: 'demo-school', says: '名单有哪些列' },
]

const school = encodeURIComponent('/shjy/slsf/')
const opticsUnit = encodeURIComponent('/shjy/slsf/gd/')

/** What officers do with people and units. */
const rosterAndUnits: Visit[] = [
  { ...feature('registry/people'), openid: 'demo-branch', says: '陈*新', main: true },
  { ...feature('registry/person', '?id=p00009'), openid: 'demo-branch', says: '登记入册', main: true },
  { ...feature('registry/change', '?id=p00009&what=transfer'), openid: 'demo-school', says: '从哪天起' },
  { ...feature('registry/enrol'), openid: 'demo-school', says: '从哪天起登记在册' },
  { ...feature('registry/newcomers'), openid: 'demo-school', says: '核对无误，登记' },
  { ...feature('registry/codes'), openid: 'demo-branch', says: '发一页码' },
  { ...feature('units/list'), openid: 'demo-school', says: '沪上理工示范大学' },
  { ...feature('units/unit', `?unit=${opticsUnit}`), openid: 'demo-school', says: '并入别的组织' },
  { ...feature('units/reshape', `?unit=${opticsUnit}&what=merge`), openid: 'demo-school', says: '依据' },
  { ...feature('units/counts'), openid: 'demo-school', says: '各级组织', main: true },
  { ...feature('units/committees', `?unit=${school}`), openid: 'demo-school', says: '新建委员会' },
  { ...feature('units/committee', `?unit=${school}`), openid: 'demo-school', says: '加一位' },
]

/** Every page of the package, opened with data by the right person of the demo world. */
export const demoVisits = async (product: Ask): Promise<Visit[]> => {
  const ids = await idsOf(product)
  const optics = '光电亲子实验日'
  return [
    { ...tab('home'), openid: 'demo-member', says: '现在可以办', main: true },
    { ...tab('services'), openid: 'demo-member', says: '活动报名', main: true },
    { ...tab('messages'), openid: 'demo-member', says: '报上名了：郊野公园一日游', main: true },
    { ...tab('me'), openid: 'demo-member', says: '周雅文', main: true },
    { ...feature('activities/list'), openid: 'demo-stranger', says: optics, main: true },
    {
      ...feature('activities/detail', '?id=demo-optics-open'),
      ...{ openid: 'demo-member', says: optics, main: true as const },
    },
    { ...feature('activities/mine'), openid: 'demo-member', says: '郊野公园一日游' },
    ...seatsAndDays,
    ...organisingAndDoors,
    { ...feature('benefits/year'), openid: 'demo-member', says: '生日蛋糕券', main: true },
    {
      ...feature('benefits/entitlement', `?id=${ids.cake}`),
      ...{ openid: 'demo-member', says: '选一家门店', main: true as const },
    },
    { ...feature('benefits/redeem'), openid: 'demo-shop', says: '生日蛋糕券' },
    { ...feature('benefits/programmes'), openid: 'demo-school', says: '生日蛋糕券' },
    { ...feature('benefits/programme', `?id=${ids.cake}`), openid: 'demo-school', says: '门店地址' },
    {
      ...feature('requests/submit', `?kind=lateClaim&programmeId=${ids.late}`),
      openid: 'demo-late',
      says: '接下来',
    },
    { ...feature('requests/mine'), openid: 'demo-wechat-00008', says: '补领生日蛋糕券' },
    {
      ...feature('requests/detail', `?id=${ids.request}`),
      ...{ openid: 'demo-branch', says: '走到哪一步', main: true as const },
    },
    { ...feature('requests/todo'), openid: 'demo-branch', says: '梁*燕 · 光电学院分会' },
    { ...feature('members/bind'), openid: 'demo-stranger', says: '工号', main: true },
    { ...feature('members/settings'), openid: 'demo-member', says: '退出认证' },
    { ...feature('members/record'), openid: 'demo-member', says: '变动记录', main: true },
    { ...feature('members/introduce'), openid: 'demo-stranger', says: '交给分会核对' },
    ...rosterAndUnits,
    ...importVisits,
    ...matchVisits(),
    ...cardsOf(ids.batch),
    { ...feature('privacy/mine'), openid: 'demo-member', says: '名册上的我' },
    { ...feature('privacy/looks'), openid: 'demo-member', says: '用途：走访慰问：住院探望' },
    { ...feature('privacy/export'), openid: 'demo-member', says: '全部资料，一个表格' },
    { ...feature('privacy/withdraw'), openid: 'demo-member', says: '马上停下的' },
    { ...feature('privacy/notice'), openid: 'demo-stranger', says: '用哪些资料，做什么' },
    { ...feature('privacy/reveal', '?id=p00009'), openid: 'demo-branch', says: '用来做什么' },
    { ...feature('privacy/retention'), openid: 'demo-school', says: '政策标准未配置' },
    { ...feature('privacy/reports'), openid: 'demo-school', says: '还没有清除过' },
  ]
}

/** The same pages as somebody else meets them. */
export const otherFaces = (): Visit[] => [
  {
    ...feature('activities/detail', '?id=demo-pottery'),
    name: 'activities-offer',
    openid: 'demo-member',
    says: '确认参加',
  },
  {
    ...feature('activities/detail', '?id=demo-ski-draw'),
    name: 'activities-draw',
    openid: 'demo-member',
    says: '登记报名',
  },
  {
    ...feature('activities/detail', '?id=demo-family-outing'),
    name: 'activities-family',
    openid: 'demo-member',
    says: '各分会名额',
  },
  { ...tab('home'), name: 'home-stranger', openid: 'demo-stranger', says: '欢迎你' },
  { ...tab('home'), name: 'home-officer', openid: 'demo-school', says: '沈老师' },
  { ...tab('services'), name: 'services-officer', openid: 'demo-school', says: '福利项目' },
  { ...tab('messages'), name: 'messages-stranger', openid: 'demo-stranger', says: '去认证' },
  { ...tab('me'), name: 'me-stranger', openid: 'demo-stranger', says: '去认证' },
  { ...tab('me'), name: 'me-officer', openid: 'demo-branch', says: '干部工作台' },
  { ...tab('me'), name: 'me-clerk', openid: 'demo-shop', says: '扫码核销' },
  { ...tab('me'), name: 'me-staff', openid: 'demo-staff', says: '许子健' },
  ...otherDays,
  ...otherOrganising,
  ...otherImports,
  ...otherMatchVisits(),
]
