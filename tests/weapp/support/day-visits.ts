import { feature, type Visit } from './visit'

/** How one gets a seat, being there, and what is left of it. */
export const seatsAndDays: Visit[] = [
  {
    ...feature('seats/sign-up', '?id=demo-family-outing'),
    ...{ openid: 'demo-member', says: '谁一起去', main: true as const },
  },
  {
    ...feature('seats/proof', '?id=demo-concert-draw'),
    ...{ openid: 'demo-member', says: '手机核对了什么', main: true as const },
  },
  { ...feature('seats/order', '?id=demo-concert-draw'), openid: 'demo-stranger', says: '一共 96 份登记' },
  { ...feature('seats/fairness'), openid: 'demo-stranger', says: '常有人问' },
  {
    ...feature('attending/day', '?id=demo-open-house'),
    ...{ openid: 'demo-member', says: '进门时给工作人员扫', main: true as const },
  },
  { ...feature('attending/year'), openid: 'demo-member', says: '救护员培训' },
  { ...feature('attending/participants', '?id=demo-family-outing'), openid: 'demo-school', says: '周*勇' },
  {
    ...feature('attending/ratings', '?id=demo-riverside'),
    ...{ openid: 'demo-member', says: '难得放松一下午，下次还来。' },
  },
  {
    ...feature('attending/certificate', '?id=demo-first-aid'),
    ...{ openid: 'demo-member', says: '特此证明' },
  },
]

/** The same pages on other days, and where there is nothing. */
export const otherDays: Visit[] = [
  {
    ...feature('attending/day', '?id=demo-first-aid'),
    ...{ name: 'attending-day-over', openid: 'demo-member', says: '这次怎么样' },
  },
  {
    ...feature('attending/day', '?id=demo-riverside'),
    ...{ name: 'attending-day-rated', openid: 'demo-member', says: '你的评价' },
  },
  {
    ...feature('attending/day', '?id=demo-park'),
    ...{ name: 'attending-day-before', openid: 'demo-member', says: '进门时给工作人员扫' },
  },
  {
    ...feature('attending/ratings', '?id=demo-park'),
    ...{ name: 'attending-ratings-none', openid: 'demo-member', says: '还没有人评价' },
  },
  {
    ...feature('attending/certificate', '?id=demo-park'),
    ...{ name: 'attending-certificate-none', openid: 'demo-member', says: '没有证明' },
  },
  {
    ...feature('attending/year'),
    ...{ name: 'attending-year-none', openid: 'demo-wechat-00008', says: '过去一年还没有参加活动' },
  },
  {
    ...feature('activities/detail', '?id=demo-riverside'),
    ...{ name: 'activities-over', openid: 'demo-member', says: '江边骑行' },
  },
  {
    ...feature('activities/detail', '?id=demo-open-house'),
    ...{ name: 'activities-running', openid: 'demo-member', says: '教工之家开放日' },
  },
]
