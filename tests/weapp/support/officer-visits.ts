/** Name and url of a page by its path and query. */
type Feature = (path: string, query?: string) => { name: string; url: string }

/** What officers do with activities, before, on the day and after. */
export const organisingAndDoors = (feature: Feature) => [
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
  { ...feature('organising/statistics', '?id=demo-flower'), openid: 'demo-branch', says: '各分会人数' },
  { ...feature('composing/photos', '?id=demo-flower'), openid: 'demo-branch', says: '还没有照片' },
  { ...feature('composing/settings'), openid: 'demo-school', says: '报了名没来' },
  {
    ...feature('doors/check-in', '?id=demo-flower'),
    ...{ openid: 'demo-branch', says: '现场没网', main: true as const },
  },
  {
    ...feature('doors/attendance', '?id=demo-flower&session=main'),
    openid: 'demo-branch',
    says: '光电学院分会',
  },
  {
    ...feature('doors/door', '?id=demo-flower&session=main'),
    ...{ openid: 'demo-branch', says: '有网时带上名单', main: true as const },
  },
]
