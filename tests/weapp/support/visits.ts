import type { Product } from '../../support/product'

/** A page with somebody for whom it holds something, and words that only come with the data. */
export interface Visit {
  /** For files and messages: `activities-detail`. */
  name: string
  openid: string
  /** Path and query, as a link has them. */
  url: string
  says: string
  /** One of the pages that members see most: drawn on a small screen too. */
  main?: true
}

type Ask = Pick<Product, 'call'>

const feature = (path: string, query = '') => {
  const [name = '', page = ''] = path.split('/')
  return { name: `${name}-${page}`, url: `/features/${name}/pages/${page}/index${query}` }
}
const tab = (name: string) => ({ name, url: `/pages/${name}/index` })

const answered = <T>(reply: { ok: true; data: T } | { ok: false; error: unknown }): T => {
  if (!reply.ok) throw new Error(`the demo world refuses: ${JSON.stringify(reply.error)}`)
  return reply.data
}

/** Ids that the demo world gives by its own rules. */
const idsOf = async ({ call }: Ask) => {
  const [year, late, todo] = await Promise.all([
    call('demo-member', 'benefits.year').then(answered),
    call('demo-late', 'benefits.year').then(answered),
    call('demo-branch', 'requests.todo').then(answered),
  ])
  const found = {
    cake: year.items.find(({ claim }) => claim.can)?.programmeId,
    late: late.items.find(({ askLate }) => askLate.can)?.programmeId,
    request: todo.items.find(({ kind }) => kind === 'lateClaim')?.id,
  }
  if (!found.cake || !found.late || !found.request)
    throw new Error(`the demo world lacks something: ${JSON.stringify(found)}`)
  return found as Record<keyof typeof found, string>
}

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
    { ...feature('activities/manage'), openid: 'demo-branch', says: '光电分会骑行' },
    { ...feature('activities/edit', '?id=demo-optics-open'), openid: 'demo-branch', says: '活动开始' },
    { ...feature('activities/sign-ups', '?id=demo-flower'), openid: 'demo-branch', says: '光电学院分会' },
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
    { ...feature('members/people'), openid: 'demo-branch', says: '陈*新' },
    { ...feature('members/person', '?id=p00009&staffNo=00009'), openid: 'demo-branch', says: '林*静' },
    { ...feature('members/settings'), openid: 'demo-member', says: '退出认证' },
  ]
}

/** The same pages as somebody else meets them. */
export const otherFaces = (): Visit[] => [
  { ...tab('home'), name: 'home-stranger', openid: 'demo-stranger', says: '欢迎你' },
  { ...tab('home'), name: 'home-officer', openid: 'demo-school', says: '沈老师' },
  { ...tab('services'), name: 'services-officer', openid: 'demo-school', says: '福利项目' },
  { ...tab('messages'), name: 'messages-stranger', openid: 'demo-stranger', says: '去认证' },
  { ...tab('me'), name: 'me-stranger', openid: 'demo-stranger', says: '去认证' },
  { ...tab('me'), name: 'me-officer', openid: 'demo-branch', says: '干部工作台' },
  { ...tab('me'), name: 'me-clerk', openid: 'demo-shop', says: '扫码核销' },
  { ...tab('me'), name: 'me-staff', openid: 'demo-staff', says: '许子健' },
]
