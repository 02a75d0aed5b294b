import type { Service } from '@/shared/service'

export const matchServices: readonly Service[] = [
  {
    title: '联谊互选',
    note: '互相选中才揭晓',
    icon: 'heart',
    tone: 'brand',
    to: '/features/matches/pages/list/index',
    words: ['联谊', '互选', '玫瑰花苑', '相亲', '交友', '单身', '牵手', '对象'],
    who: 'member',
  },
]
