import type { Service } from '@/shared/service'

const page = (name: string) => `/features/benefits/pages/${name}/index`

export const benefitServices: readonly Service[] = [
  {
    title: '我的福利',
    note: '蛋糕、慰问品',
    icon: 'cake',
    tone: 'brand',
    to: page('year'),
    words: [
      '福利',
      '生日',
      '蛋糕',
      '券',
      '提货',
      '领取',
      '补领',
      '慰问品',
      '清凉',
      '高温',
      '降温',
      '过年',
      '年货',
      '温暖',
    ],
    who: 'member',
  },
  {
    title: '福利项目',
    note: '时间、门店',
    icon: 'gift',
    tone: 'brand',
    to: page('programmes'),
    words: ['福利', '蛋糕', '门店', '库存', '发放', '店员', '标准'],
    who: 'benefits',
  },
  {
    title: '扫码核销',
    note: '扫券码提货',
    icon: 'scan',
    tone: 'ok',
    to: page('redeem'),
    words: ['核销', '扫码', '券码', '提货', '验券'],
    who: 'redeem',
  },
]
