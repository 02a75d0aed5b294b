import type { Service } from '@/shared/service'

const page = (name: string) => `/features/members/pages/${name}/index`

export const memberServices: readonly Service[] = [
  {
    title: '身份认证',
    note: '用工号和姓名',
    icon: 'me',
    tone: 'brand',
    to: page('bind'),
    words: ['认证', '绑定', '登录', '注册', '工号', '认证码', '换手机', '换微信', '会员卡'],
    who: 'anyone',
  },
  {
    title: '字号与隐私',
    note: '大字、退出',
    icon: 'shield',
    tone: 'info',
    to: page('settings'),
    words: [
      '设置',
      '长辈',
      '大字',
      '字号',
      '字体',
      '看不清',
      '隐私',
      '个人信息',
      '退出',
      '注销',
      '解绑',
      '任职码',
    ],
    who: 'anyone',
  },
]
