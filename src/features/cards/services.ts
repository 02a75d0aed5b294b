import type { Service } from '@/shared/service'

const page = (name: string) => `/features/cards/pages/${name}/index`

export const cardServices: readonly Service[] = [
  {
    title: '会员卡',
    note: '出示会员码',
    icon: 'scan',
    tone: 'brand',
    to: page('card'),
    words: ['会员卡', '会员码', '二维码', '动态码', '出示', '电子会员证', '会员证'],
    who: 'member',
  },
  {
    title: '我的服务卡',
    note: '办卡、挂失',
    icon: 'shield',
    tone: 'info',
    to: page('mine'),
    words: ['服务卡', '办卡', '申请办卡', '补卡', '补办', '挂失', '丢了', '专享保障', '保障', '卡号'],
    who: 'member',
  },
  {
    title: '验卡',
    note: '扫会员码',
    icon: 'scan',
    tone: 'ok',
    to: page('verify'),
    words: ['验卡', '验码', '扫会员码', '核验', '是不是会员', '会员'],
    who: 'redeem',
  },
]
