import type { Service } from '@/shared/service'

const page = (name: string) => `/features/requests/pages/${name}/index`

export const requestServices: readonly Service[] = [
  {
    title: '申请入会',
    note: '教职工可申请',
    icon: 'people',
    tone: 'ok',
    to: `${page('submit')}?kind=join`,
    words: ['入会', '加入工会', '会员', '非编', '新教工', '编外', '人事代理'],
    who: 'member',
  },
  {
    title: '我的申请',
    note: '进度看得见',
    icon: 'document',
    tone: 'warn',
    to: page('mine'),
    words: ['申请', '进度', '审批', '补领', '撤回', '退回', '批了没'],
    who: 'member',
  },
  {
    title: '待我审批',
    note: '同意、退回',
    icon: 'order',
    tone: 'info',
    to: page('todo'),
    words: ['审批', '同意', '退回', '待办', '申请'],
    who: 'requests',
  },
]
