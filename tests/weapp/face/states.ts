import { systemErrors, type SystemCode } from '@cloud/kernel/contract/reply'
import type { App } from '../support/host/app'
import type { Trouble } from './detour'

/** What the hands of a person do; the same in Node and in Chromium. */
export type Hands = Pick<App, 'pullDown' | 'goOffline' | 'open' | 'tapText' | 'waitForText' | 'waitForNoText'>

/** A page when something is wrong. */
export interface State {
  name: string
  openid: string
  url: string
  /** What is on the page before anything is wrong; without it the page opens into the trouble. */
  before?: string
  /** Who is troubled: answers in place of the server's, from then on. */
  trouble?: (call: string) => Trouble
  act?: (hands: Hands) => Promise<void>
  /** Words that this state is known by. */
  says: string
  /** Words that may not be there. */
  hides?: string
}

const refuse = (code: SystemCode) => ({
  ok: false,
  error: { code: `system.${code}`, message: systemErrors[code] },
})
const only =
  (wanted: string, trouble: Trouble) =>
  (call: string): Trouble =>
    call === wanted ? trouble : undefined

const home = { openid: 'demo-member', url: '/pages/home/index' }
const list = { openid: 'demo-member', url: '/features/activities/pages/list/index' }
const mine = { openid: 'demo-member', url: '/features/activities/pages/mine/index' }
const detail = {
  openid: 'demo-late',
  url: '/features/activities/pages/detail/index?id=demo-optics-open',
}
const ACTIVITY = '光电亲子实验日'

/** Network off, slow, silent, busy; a refusal, a fault; a binding withdrawn meanwhile. */
export const states: readonly State[] = [
  {
    ...{ ...home, name: 'offline-old', before: '现在可以办', says: '没连上网，这是' },
    act: (hands) => hands.goOffline(),
  },
  {
    ...{ ...home, name: 'offline-new', before: '现在可以办', says: '没有连上网' },
    act: async (hands) => {
      await hands.goOffline()
      await hands.open(list.url)
    },
  },
  {
    ...{ ...home, name: 'slow', before: '现在可以办', says: '网络有点慢，还在打开' },
    trouble: only('activities.list', 'never'),
    act: async (hands) => {
      // Not waited for: it would wait for the answer.
      hands.open(list.url).catch(() => undefined)
    },
  },
  { ...list, name: 'silent', trouble: only('activities.list', 'broken'), says: '系统没有回应' },
  { ...list, name: 'fault', trouble: only('activities.list', refuse('fault')), says: '系统开小差了' },
  {
    ...{ ...list, name: 'fault-old', before: ACTIVITY, says: '系统开小差了，这是' },
    trouble: only('activities.list', refuse('fault')),
    act: (hands) => hands.pullDown(),
  },
  { ...list, name: 'busy', trouble: only('activities.list', refuse('busy')), says: '办理的人有点多' },
  {
    ...{ ...detail, name: 'busy-command', before: ACTIVITY, says: '办理的人多，马上自动再试' },
    trouble: only('activities.signUp', refuse('busy')),
    act: (hands) => hands.tapText('报名'),
  },
  { ...detail, name: 'refusal', url: detail.url.replace('optics-open', 'gone'), says: '回首页' },
  {
    ...{ ...mine, name: 'withdrawn', before: '郊野公园一日游', says: '先认证一下身份' },
    ...{ trouble: () => refuse('stranger'), hides: '郊野公园一日游' },
    act: (hands) => hands.pullDown(),
  },
  {
    ...{ ...detail, name: 'withdrawn-command', before: ACTIVITY, says: '去认证', hides: ACTIVITY },
    trouble: () => refuse('stranger'),
    act: (hands) => hands.tapText('报名'),
  },
  {
    ...{ openid: 'demo-branch', url: '/features/requests/pages/todo/index', name: 'office-lost' },
    ...{ before: '梁*燕 · 光电学院分会', says: '这里要有工会职务', hides: '梁*燕 · 光电学院分会' },
    trouble: only('requests.todo', refuse('forbidden')),
    act: (hands) => hands.pullDown(),
  },
]

/** Brings an open page into its state. `answer` sets what the server is troubled with. */
export async function bring(
  hands: Hands,
  { before, trouble, act, says, hides }: State,
  answer: (trouble: (call: string) => Trouble) => void,
): Promise<void> {
  if (before) await hands.waitForText(before)
  if (before && trouble) answer(trouble)
  await act?.(hands)
  await hands.waitForText(says)
  if (hides) await hands.waitForNoText(hides)
}
