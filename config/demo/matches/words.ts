/** What people write on their cards; one after the other, women and men apart. */
type Words = {
  readonly nickname: string
  readonly lines: string
  readonly hobbies: readonly string[]
  /** Only for those who choose her too. */
  readonly contact?: string
}

const women: readonly Words[] = [
  {
    nickname: '小周',
    lines: '做实验之外喜欢烤面包，周末常去江边走走。想认识一个愿意一起吃早饭的人。',
    hobbies: ['烤面包', '散步', '看展'],
    contact: '微信 demo-xiaozhou',
  },
  { nickname: '青柠', lines: '慢热，熟了话多。养了一只橘猫。', hobbies: ['猫', '拼图', '轻徒步'] },
  { nickname: '阿暖', lines: '教英语，爱看老电影，做饭比上课认真。', hobbies: ['老电影', '做饭'] },
  { nickname: '七月', lines: '喜欢爬山，也喜欢在家躺着。', hobbies: ['爬山', '羽毛球', '播客'] },
  { nickname: '豆沙包', lines: '图书馆的，话不多，会弹一点吉他。', hobbies: ['吉他', '阅读'] },
  { nickname: '夏至', lines: '', hobbies: ['游泳', '摄影'] },
  { nickname: '小满', lines: '来上海三年，想找人一起把老弄堂走一遍。', hobbies: ['城市漫步', '咖啡'] },
  { nickname: '木子', lines: '性格直，桌游常输。', hobbies: ['桌游', '骑车'] },
  { nickname: '云朵', lines: '喜欢海边和安静的人。', hobbies: ['潜水', '手账'] },
  { nickname: '橙子', lines: '做行政，会算账，也会忘带钥匙。', hobbies: ['瑜伽', '烘焙'] },
  { nickname: '晚风', lines: '跑步五年，目标是一次全马。', hobbies: ['跑步'] },
  { nickname: '小鹿', lines: '爱听现场，爱吃辣。', hobbies: ['音乐现场', '吃辣'] },
]

const men: readonly Words[] = [
  {
    nickname: '老陈不老',
    lines: '机械学院，会修自行车，也会修咖啡机。周末多半在路上。',
    hobbies: ['骑车', '手冲咖啡', '木工'],
    contact: '微信 demo-laochen，周三下午都在',
  },
  {
    nickname: '北极星',
    lines: '搞光学的，喜欢拍星星。',
    hobbies: ['天文', '摄影'],
    contact: '微信 demo-beijixing',
  },
  {
    nickname: '大树',
    lines: '慢性子，做饭好吃，不爱洗碗。',
    hobbies: ['做饭', '钓鱼'],
    contact: '课间找我就行，三教 204',
  },
  { nickname: '阿哲', lines: '篮球打了十年，膝盖还行。', hobbies: ['篮球', '看书'] },
  { nickname: '云深', lines: '写代码，养绿萝，正在学做红烧肉。', hobbies: ['编程', '养花', '做饭'] },
  { nickname: '南山', lines: '', hobbies: ['爬山', '羽毛球'] },
  { nickname: '小贺', lines: '喜欢老城区，知道哪家生煎好吃。', hobbies: ['城市漫步', '美食'] },
  { nickname: '十一', lines: '桌游主持，规则记得比论文清楚。', hobbies: ['桌游', '剧本杀'] },
  { nickname: '海盐', lines: '跑步，游泳，话少。', hobbies: ['跑步', '游泳'] },
  { nickname: '子木', lines: '在学法语，欢迎一起背单词。', hobbies: ['法语', '电影'] },
  { nickname: '长风', lines: '能源学院的，喜欢坐绿皮车出门。', hobbies: ['火车', '摄影'] },
  { nickname: '阿木', lines: '会一点魔术，不太成功的那种。', hobbies: ['魔术', '猫'] },
]

/** What the `at`-th woman or man of an event writes. */
export const wordsOf = (sex: 'female' | 'male', at: number): Words => {
  const words = sex === 'female' ? women : men
  const [first] = words
  const chosen = words[at % words.length] ?? first
  if (!chosen) throw new RangeError('nobody writes anything')
  return chosen
}
