import { unitAt } from '../../cloudfunctions/capabilities/members/units'
import type { UnitDoc } from '../../cloudfunctions/capabilities/members/store'

export const CITY = '/shjy/'
export const SCHOOL = '/shjy/slsf/'
export const SCHOOL_NAME = '沪上理工示范大学'

/** Code, name, and how many of a thousand people work there. The school does not exist. */
const BRANCHES = [
  ['gd', '光电学院', 82],
  ['ny', '能源与动力工程学院', 74],
  ['jx', '机械工程学院', 76],
  ['gl', '管理学院', 72],
  ['hj', '环境与建筑学院', 48],
  ['jk', '健康科学与工程学院', 46],
  ['ch', '材料与化学学院', 44],
  ['by', '出版印刷与艺术设计学院', 56],
  ['wy', '外语学院', 48],
  ['lx', '理学院', 62],
  ['zy', '中英国际学院', 30],
  ['zd', '中德国际学院', 26],
  ['zx', '卓越学院', 18],
  ['mk', '马克思主义学院', 32],
  ['ty', '体育部', 26],
  ['jj', '继续教育学院', 20],
  ['tsg', '图书馆', 36],
  ['xx', '信息化办公室', 22],
  ['fx', '分析测试中心', 14],
  ['jg1', '机关第一', 44],
  ['jg2', '机关第二', 40],
  ['hq', '后勤服务中心', 50],
  ['zc', '资产经营公司', 16],
  ['fz', '附属中学', 18],
] as const

export type Branch = {
  readonly code: string
  readonly path: string
  readonly name: string
  readonly size: number
}

export const branches: readonly Branch[] = BRANCHES.map(([code, name, size]) => ({
  code,
  path: `${SCHOOL}${code}/`,
  name: `${name}分会`,
  size,
}))

export const branchBy = (code: string): Branch => {
  const branch = branches.find((one) => one.code === code)
  if (!branch) throw new RangeError(`no branch ${code}`)
  return branch
}

const outer: readonly UnitDoc[] = [
  unitAt(CITY, '示范市教育工会', 'city', ''),
  unitAt(SCHOOL, SCHOOL_NAME, 'school', CITY),
]
const inner: readonly UnitDoc[] = branches.map(({ path, name }) => unitAt(path, name, 'branch', SCHOOL))

/** The school with the city above it, and its branches. */
export const demoUnits = { outer, inner, all: [...outer, ...inner] } as const
