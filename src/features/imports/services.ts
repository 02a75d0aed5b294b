import type { Service } from '@/shared/service'

export const importServices: readonly Service[] = [
  {
    title: '导入名册',
    note: '先核对，再导入',
    icon: 'people',
    tone: 'info',
    to: '/features/imports/pages/list/index',
    words: ['名册', '导入', '导出', '人员', 'Excel', '表格', '模板', '人事'],
    who: 'members',
  },
]
