/** Somebody one can act as on the local product; `label` says who she is. */
export type DemoPerson = { readonly openid: string; readonly label: string }

/** Somebody on the roster whom no WeChat account is bound to: for trying the binding. Birthday this month. */
export const demoUnbound = { staffNo: '00009', name: '林晓静', phoneTail: '0063' } as const

export const demoPeople: readonly DemoPerson[] = [
  { openid: 'demo-member', label: '会员 · 本月生日' },
  { openid: 'demo-branch', label: '光电学院分会主席' },
  { openid: 'demo-school', label: '校工会干部' },
  { openid: 'demo-shop', label: '甜语烘焙店员' },
  { openid: 'demo-staff', label: '教职工 · 还没入会' },
  { openid: 'demo-late', label: '会员 · 上月生日，错过了领取' },
  { openid: 'demo-other', label: '图书馆分会主席' },
  {
    openid: 'demo-stranger',
    label: `没认证：${demoUnbound.staffNo} ${demoUnbound.name} 尾号 ${demoUnbound.phoneTail}`,
  },
]
