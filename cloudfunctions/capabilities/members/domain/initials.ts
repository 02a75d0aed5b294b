/** The first characters, in the order of pinyin, whose reading begins with each letter; none begin with I, U or V. */
const FIRST = '阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀'
const LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ'

/** Surnames that are read otherwise than the character usually is. */
const SURNAMES: Readonly<Record<string, string>> = {
  曾: 'Z',
  单: 'S',
  解: 'X',
  仇: 'Q',
  查: 'Z',
  盖: 'G',
  葛: 'G',
  区: 'O',
  朴: 'P',
  任: 'R',
  华: 'H',
  乐: 'Y',
  缪: 'M',
  翟: 'Z',
  尉迟: 'YC',
  万俟: 'MQ',
  长孙: 'ZS',
  澹台: 'TT',
  洗: 'X',
  冼: 'X',
  员: 'Y',
  召: 'S',
  折: 'S',
  种: 'C',
  秘: 'B',
  重: 'C',
  晁: 'C',
  覃: 'Q',
  繁: 'P',
  黑: 'H',
  盛: 'S',
  石: 'S',
  沈: 'S',
  贾: 'J',
  车: 'C',
  佘: 'S',
  牟: 'M',
  宓: 'M',
  逄: 'P',
  幺: 'Y',
}

const collator = new Intl.Collator('zh-CN-u-co-pinyin')

const letterOf = (character: string): string => {
  if (/[A-Za-z0-9]/.test(character)) return character.toUpperCase()
  if (!/\p{sc=Han}/u.test(character)) return ''
  const passed = [...FIRST].filter((first) => collator.compare(first, character) <= 0)
  return LETTERS[passed.length - 1] ?? ''
}

/** 张三 → ZS, 尉迟敬德 → YCJD, 古丽·买买提 → GLMMT, Anna Li → ANNALI: by what people type to find somebody. */
export const initialsOf = (name: string): string => {
  const double = name.slice(0, 2)
  const surname = SURNAMES[double] ? double : name.slice(0, 1)
  const read = SURNAMES[surname]
  const rest = read === undefined ? name : name.slice(surname.length)
  return `${read ?? ''}${[...rest].map(letterOf).join('')}`
}
