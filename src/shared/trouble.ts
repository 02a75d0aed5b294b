import type { Problem } from '@cloud/kernel/contract/reply'
import { remedyOf } from './remedy'
import type { IconName } from './ui/icons'

/** A page that cannot be shown: what happened, and what to do. */
export interface Trouble {
  readonly icon: IconName
  readonly title: string
  readonly note: string
  readonly action: string
  /** The page that helps; without it the same question is asked again. */
  readonly to?: string
}

const again = { icon: 'alert', action: '再试一次' } as const
const back = { icon: 'search', action: '回首页', to: '/pages/home/index' } as const

const system: Readonly<Record<string, Omit<Trouble, 'note'>>> = {
  'system.offline': { ...again, icon: 'offline', title: '没有连上网' },
  'system.busy': { ...again, icon: 'people', title: '办理的人有点多' },
  'system.silent': { ...again, title: '系统没有回应' },
  'system.fault': { ...again, title: '系统开小差了' },
  'system.invalidInput': { ...back, title: '这个链接打不开' },
  'system.unknownAction': { ...again, title: '要用新版本打开' },
}

const notes: Readonly<Record<string, string>> = {
  'system.offline': '看看网络开关，连上就会自己刷新',
  'system.fault': '不是你的问题，请稍后再试',
  'system.silent': '网络是通的，请稍后再试',
  'system.invalidInput': '可能过期了，或者少了一截',
}

/** What a page says in place of its view. A refusal in a capability's own words is its own title. */
export function troubleOf({ code, message }: Problem): Trouble {
  const remedy = remedyOf(code)
  if (remedy) return { ...remedy, note: message }
  const known = system[code]
  if (known) return { ...known, note: notes[code] ?? message }
  return { ...back, title: message, note: '可能刚有变动，回首页看看' }
}

const causes: Readonly<Record<string, string>> = {
  'system.offline': '没连上网',
  'system.busy': '办理的人多，还没刷新',
  'system.silent': '系统没有回应',
  'system.fault': '系统开小差了',
}

/** Why what is on the page is not fresh, in a few words. */
export const causeOf = ({ code, message }: Problem): string => causes[code] ?? message
