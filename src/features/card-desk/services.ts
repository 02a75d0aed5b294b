import type { Service } from '@/shared/service'

const page = (name: string) => `/features/card-desk/pages/${name}/index`

export const cardDeskServices: readonly Service[] = [
  {
    title: '服务卡办理',
    note: '批次、卡号',
    icon: 'order',
    tone: 'info',
    to: page('batches'),
    words: ['服务卡', '办卡', '批次', '汇总', '报送', '卡号', '挂失', '补卡'],
    who: 'members',
  },
]
