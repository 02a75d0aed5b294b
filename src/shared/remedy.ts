import type { IconName } from './ui/icons'

/** What a person can do about a refusal: a page to go to. */
export interface Remedy {
  readonly icon: IconName
  readonly title: string
  readonly action: string
  readonly to: string
}

const remedies: Readonly<Record<string, Remedy>> = {
  'system.stranger': {
    icon: 'me',
    title: '先认证一下身份',
    action: '去认证',
    to: '/features/members/pages/bind/index',
  },
  'system.notMember': {
    icon: 'people',
    title: '这里要先入会',
    action: '申请入会',
    to: '/features/requests/pages/submit/index?kind=join',
  },
  'system.forbidden': {
    icon: 'lock',
    title: '这里要有工会职务',
    action: '回首页',
    to: '/pages/home/index',
  },
}

/** The way out of a refusal that is about who one is; undefined for every other code. */
export function remedyOf(code: string | undefined): Remedy | undefined {
  return code === undefined ? undefined : remedies[code]
}
