import type { Service } from '@/shared/service'

const page = (name: string) => `/features/activities/pages/${name}/index`

export const activityServices: readonly Service[] = [
  {
    title: '活动报名',
    note: '讲座、春秋游',
    icon: 'leaf',
    tone: 'ok',
    to: page('list'),
    words: [
      '活动',
      '报名',
      '旅游',
      '春游',
      '秋游',
      '出游',
      '讲座',
      '课程',
      '学习',
      '运动',
      '比赛',
      '亲子',
      '孩子',
      '电影票',
      '领票',
    ],
    who: 'anyone',
  },
  {
    title: '我的报名',
    note: '候补和取消',
    icon: 'calendar',
    tone: 'info',
    to: page('mine'),
    words: ['我报的', '候补', '排队', '取消报名', '不去了', '退出'],
    who: 'member',
  },
  {
    title: '我这一年',
    note: '参加次数、证明',
    icon: 'chart',
    tone: 'info',
    to: '/features/attending/pages/year/index',
    words: ['参加记录', '学时', '证明', '次数', '没去'],
    who: 'member',
  },
]
