import type { Service } from '@/shared/service'
import { pageOf } from './components/links'

export const unitServices: readonly Service[] = [
  {
    title: '工会组织',
    note: '分会、委员会',
    icon: 'grid',
    tone: 'ok',
    to: pageOf('list'),
    words: ['组织', '分会', '小组', '合并', '更名', '委员会', '女工委', '经审', '福利委'],
    who: 'members',
  },
  {
    title: '会员统计',
    note: '人数、年龄、用工',
    icon: 'chart',
    tone: 'warn',
    to: pageOf('counts'),
    words: ['统计', '人数', '报表', '男女', '年龄', '非编'],
    who: 'members',
  },
]
