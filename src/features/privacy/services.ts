import type { Service } from '@/shared/service'

const page = (name: string) => `/features/privacy/pages/${name}/index`

export const privacyServices: readonly Service[] = [
  {
    title: '我的资料与隐私',
    note: '谁看过、导出、撤回',
    icon: 'shield',
    tone: 'info',
    to: page('mine'),
    words: ['我的资料', '个人信息', '隐私', '谁看过', '导出', '撤回同意', '删除', '手机号', '更正'],
    who: 'anyone',
  },
  {
    title: '资料保存期限',
    note: '存几年、清除报告',
    icon: 'clock',
    tone: 'info',
    to: page('retention'),
    words: ['保存', '期限', '清除', '删除', '隐私', '离职', '归档'],
    who: 'members',
  },
]
