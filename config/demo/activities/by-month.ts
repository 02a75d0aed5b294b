import type { Planned } from './planned'

export type Past = Pick<Planned, 'kind' | 'title' | 'place'>

/** What each month of the year usually brings; January first. */
export const byMonth: readonly (readonly [Past, Past])[] = [
  [
    { kind: 'family', title: '教职工迎春联欢', place: '大礼堂' },
    { kind: 'lecture', title: '写春联送祝福', place: '教工之家一楼' },
  ],
  [
    { kind: 'sports', title: '新学期健身周', place: '体育馆' },
    { kind: 'lecture', title: '劳模进课堂', place: '第一教学楼 101' },
  ],
  [
    { kind: 'outing', title: '妇女节踏青', place: '滨海森林公园' },
    { kind: 'sports', title: '女子健身操', place: '体育馆形体房' },
  ],
  [
    { kind: 'outing', title: '春游：古镇一日', place: '枫溪古镇' },
    { kind: 'lecture', title: '师德诵读', place: '图文信息中心 201' },
  ],
  [
    { kind: 'sports', title: '教工篮球赛', place: '体育馆一号厅' },
    { kind: 'course', title: '钢琴基础班', place: '艺术中心琴房' },
  ],
  [
    { kind: 'family', title: '六一亲子游园', place: '校友林草坪' },
    { kind: 'tickets', title: '高雅艺术领票：话剧专场', place: '示范大剧院' },
  ],
  [
    { kind: 'family', title: '子女书画展', place: '图书馆展厅' },
    { kind: 'lecture', title: '急救知识讲座', place: '校医院二楼' },
  ],
  [
    { kind: 'course', title: '暑期太极班', place: '体育馆形体房' },
    { kind: 'family', title: '子女暑托开放日', place: '附属中学' },
  ],
  [
    { kind: 'lecture', title: '新教工欢迎会', place: '大礼堂' },
    { kind: 'tickets', title: '高雅艺术领票：民乐专场', place: '示范大剧院' },
  ],
  [
    { kind: 'outing', title: '秋游：橘园采摘', place: '长兴岛橘园' },
    { kind: 'sports', title: '乒乓球团体赛', place: '体育馆三号厅' },
  ],
  [
    { kind: 'sports', title: '教工合唱比赛', place: '大礼堂' },
    { kind: 'family', title: '摄影展开幕', place: '图书馆展厅' },
  ],
  [
    { kind: 'lecture', title: '年终健康讲座', place: '图文信息中心 201' },
    { kind: 'sports', title: '迎新年环校跑', place: '东操场' },
  ],
]
