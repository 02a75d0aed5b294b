import type { Service } from '@/shared/service'
import { pageOf } from './components/links'

export const registryServices: readonly Service[] = [
  {
    title: '会员名册',
    note: '找人、办变动',
    icon: 'people',
    tone: 'info',
    to: pageOf('people'),
    words: ['名册', '会员', '认证码', '解锁', '解绑', '任命', '分会主席', '换届', '查人', '调动', '退休'],
    who: 'members',
  },
]
