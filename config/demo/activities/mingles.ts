import type { Planned } from './planned'

const upTo = (age: number) => ({
  eligibility: {
    units: [],
    sexes: [],
    ages: { from: null, to: age },
    employments: [],
    minYears: null,
    tags: [],
  },
})

const evening = {
  kind: 'mingle',
  host: 'school',
  without: ['p00009'],
  description: '当晚在小程序里互相选，只有两个人都选了对方才会知道。',
} as const

/** 联谊: one to come, one whose guests are choosing, one that is over. */
export const mingles: readonly Planned[] = [
  {
    ...evening,
    key: 'youth-hike',
    title: '青年联谊：佘山徒步',
    place: '佘山东门集合',
    day: 15,
    at: '09:00',
    hours: 5,
    opens: -3,
    closes: 11,
    capacity: 40,
    taken: 14,
    without: ['p00001', 'p00009'],
    more: upTo(45),
  },
  {
    ...evening,
    key: 'youth',
    title: '青年联谊：桌游之夜',
    place: '教工之家一楼',
    day: -1,
    at: '18:30',
    hours: 3,
    opens: -14,
    closes: -4,
    capacity: 16,
    taken: 15,
    seated: ['p00001'],
    more: upTo(45),
  },
  {
    ...evening,
    key: 'youth-coffee',
    title: '青年联谊：咖啡拉花',
    place: '教工之家二楼',
    day: -5,
    at: '14:00',
    hours: 3,
    opens: -20,
    closes: -8,
    capacity: 14,
    taken: 14,
    seated: ['p00001'],
    more: upTo(45),
  },
]
