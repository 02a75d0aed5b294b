import { demoPhone } from '../../../config/demo/phone'
import { feature, type Visit } from './visit'

let made: ReturnType<typeof demoPhone> | undefined

/** The phone of `demo-member`; each visit has its own copy, because the app writes to it. */
const herPhone = () => ({ ...(made ??= demoPhone(new Date().toISOString())) })

/** Nothing is kept there: what wx.getStorageSync gives for a name that it does not know. */
const anotherPhone = () => ({ 'matches:demo-youth': '' })

const open = '?id=demo-youth'
const over = '?id=demo-youth-coffee'

/** 联谊互选 while it is open. */
export const matchVisits = (): Visit[] => [
  { ...feature('matches/list'), openid: 'demo-member', says: '青年联谊：桌游之夜' },
  { ...feature('matches/how'), openid: 'demo-stranger', says: '只有你的手机知道' },
  {
    ...feature('matches/room', open),
    ...{ openid: 'demo-member', says: '老陈不老', storage: herPhone(), main: true as const },
  },
  { ...feature('matches/card', open), openid: 'demo-member', says: '我的核对码', storage: herPhone() },
  { ...feature('matches/manage', open), openid: 'demo-school', says: '截止后统计' },
]

/** Before and afterwards, on another phone, and for those who have no business there. */
export const otherMatchVisits = (): Visit[] => [
  {
    ...feature('matches/room', over),
    ...{ name: 'matches-revealed', openid: 'demo-member', says: '老陈不老 留给你的话', storage: herPhone() },
  },
  {
    ...feature('matches/manage', over),
    ...{ name: 'matches-manage-over', openid: 'demo-school', says: '3 对' },
  },
  {
    ...feature('matches/room', open),
    ...{ name: 'matches-room-other-phone', openid: 'demo-member', says: '这台手机上没有你的钥匙' },
    storage: anotherPhone(),
  },
  {
    ...feature('matches/card', open),
    ...{ name: 'matches-card-other-phone', openid: 'demo-member', says: '用这台手机重新开始' },
    storage: anotherPhone(),
  },
  {
    ...feature('matches/room', '?id=demo-youth-hike'),
    ...{ name: 'matches-room-refused', openid: 'demo-member', says: '报上名的人才能进来' },
  },
]
