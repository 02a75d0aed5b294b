import { feature, type Visit } from './visit'

const running = '?id=demo-open-house'
const over = '?id=demo-riverside'

/** What officers do with activities, before, on the day and after. */
export const organisingAndDoors: Visit[] = [
  {
    ...feature('organising/manage'),
    ...{ openid: 'demo-school', says: '光电前沿科普讲座', main: true as const },
  },
  {
    ...feature('organising/activity', '?id=demo-family-outing'),
    ...{ openid: 'demo-school', says: '当天和之后', main: true as const },
  },
  {
    ...feature('composing/edit', '?id=demo-optics-open'),
    ...{ openid: 'demo-branch', says: '报名方式', main: true as const },
  },
  { ...feature('organising/order', '?id=demo-concert-draw'), openid: 'demo-school', says: '顺序排好了' },
  { ...feature('organising/sign-ups', '?id=demo-flower'), openid: 'demo-branch', says: '光电学院分会' },
  { ...feature('organising/statistics', over), openid: 'demo-school', says: '各分会人数' },
  { ...feature('composing/photos', '?id=demo-flower'), openid: 'demo-branch', says: '还没有照片' },
  { ...feature('composing/settings'), openid: 'demo-school', says: '报了名没来' },
  { ...feature('doors/check-in', running), openid: 'demo-branch', says: '现场没网', main: true },
  {
    ...feature('doors/attendance', `${running}&session=main`),
    ...{ openid: 'demo-branch', says: '光电学院分会' },
  },
  {
    ...feature('doors/door', `${running}&session=main`),
    ...{ openid: 'demo-branch', says: '有网时带上名单', main: true as const },
  },
]

/** The same pages of activities that stand otherwise. */
export const otherOrganising: Visit[] = [
  {
    ...feature('organising/activity', over),
    ...{ name: 'organising-activity-over', openid: 'demo-school', says: '江边骑行' },
  },
  {
    ...feature('organising/activity', running),
    ...{ name: 'organising-activity-running', openid: 'demo-branch', says: '教工之家开放日' },
  },
  {
    ...feature('organising/sign-ups', '?id=demo-pottery'),
    ...{ name: 'organising-sign-ups-offer', openid: 'demo-branch', says: '待确认' },
  },
  {
    ...feature('organising/order', '?id=demo-ski-draw'),
    ...{ name: 'organising-order-open', openid: 'demo-school', says: '滑雪体验' },
  },
  {
    ...feature('organising/statistics', '?id=demo-flower'),
    ...{ name: 'organising-statistics-before', openid: 'demo-branch', says: '各分会人数' },
  },
  {
    ...feature('doors/attendance', running),
    ...{ name: 'doors-attendance-there', openid: 'demo-branch', says: '光电学院分会' },
  },
  {
    ...feature('doors/attendance', '?id=demo-first-aid&session=s6'),
    ...{ name: 'doors-attendance-sessions', openid: 'demo-school', says: '救护员培训' },
  },
  {
    ...feature('doors/check-in', '?id=demo-flower'),
    ...{ name: 'doors-check-in-early', openid: 'demo-branch', says: '还没到签到时间' },
  },
]

/** A roster that was taken in today. */
export const importVisits: Visit[] = [
  { ...feature('imports/list'), openid: 'demo-school', says: '图书馆人事名册.csv' },
  { ...feature('imports/begin'), openid: 'demo-school', says: '文件要这样' },
  { ...feature('imports/export'), openid: 'demo-school', says: '用来做什么' },
  { ...feature('imports/import', '?id=demo-import'), openid: 'demo-school', says: '导入结果' },
  {
    ...feature('imports/rows', '?id=demo-import&list=rejected'),
    ...{ openid: 'demo-school', says: '姓名是空的' },
  },
]

export const otherImports: Visit[] = [
  {
    ...feature('imports/rows', '?id=demo-import&list=changed'),
    ...{ name: 'imports-rows-changed', openid: 'demo-school', says: '手机' },
  },
  {
    ...feature('imports/list'),
    ...{ name: 'imports-list-none', openid: 'demo-branch', says: '下载模板' },
  },
  {
    ...feature('imports/import', '?id=gone'),
    ...{ name: 'imports-import-gone', openid: 'demo-school', says: '没有找到这次导入' },
  },
  {
    ...feature('imports/rows', '?id=gone&list=rejected'),
    ...{ name: 'imports-rows-gone', openid: 'demo-school', says: '没有找到这次导入' },
  },
]
