export const kindLabels = { member: '会员', staff: '教职工（未入会）', clerk: '门店店员' } as const

/** Offices of a unit; each is a bundle of duties over that unit. */
export const officeLabels = {
  branchOfficer: '分会主席',
  schoolOfficer: '校工会干部',
  shopClerk: '门店店员',
} as const
