import type { Service } from '@/shared/service'

const page = (name: string) => `/features/organising/pages/${name}/index`

export const organisingServices: readonly Service[] = [
  {
    title: '活动管理',
    note: '发布、签到、名单',
    icon: 'edit',
    tone: 'warn',
    to: page('manage'),
    words: ['办活动', '发活动', '新建', '名单', '截止', '组织', '签到', '审核', '照片', '统计', '导出'],
    who: 'activities',
  },
]
