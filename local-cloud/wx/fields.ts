import { wxData } from './reply'

const length = (text: string): number => [...text].length
const within = (text: string, most: number): boolean => length(text) >= 1 && length(text) <= most
const SYMBOLS = /^[^\p{L}\p{N}]+$/u
const ASCII = /^[\u0020-\u007e]+$/

/** What a template's field may hold, by the type its name begins with ("订阅消息参数值内容限制说明"). */
const RULES: Readonly<Record<string, (text: string) => boolean>> = {
  thing: (text) => within(text, 20),
  number: (text) => within(text, 32) && /^-?\d+(\.\d+)?$/.test(text),
  letter: (text) => within(text, 32) && /^[A-Za-z]+$/.test(text),
  symbol: (text) => within(text, 5) && SYMBOLS.test(text),
  character_string: (text) => within(text, 32) && ASCII.test(text),
  time: (text) => within(text, 40) && /\d{1,2}[:：]\d{2}/.test(text),
  date: (text) => within(text, 40) && /\d/.test(text),
  amount: (text) => /^[^\d\s]?\d{1,10}(\.\d+)?元?$/.test(text),
  phone_number: (text) => within(text, 17) && /^[\d+\-() ]+$/.test(text),
  car_number: (text) => within(text, 8),
  name: (text) => (/^[\x20-\x7e]+$/.test(text) ? within(text, 20) : within(text, 10)),
  phrase: (text) => within(text, 5) && /^\p{Script=Han}+$/u.test(text),
  const: (text) => within(text, 20),
}

const ruleOf = (key: string): ((text: string) => boolean) | undefined => {
  const type = /^([a-z_]+?)\d+$/.exec(key)?.[1] ?? ''
  return Object.hasOwn(RULES, type) ? RULES[type] : undefined
}

/** The first field of a message that WeChat would refuse with 47003; null when all are fine. */
export const badField = (data: unknown): string | null => {
  const fields = Object.entries(wxData(data))
  if (fields.length === 0) return 'data'
  const bad = fields.find(([key, field]) => {
    const { value } = wxData(field)
    const text = typeof value === 'number' ? String(value) : value
    return typeof text !== 'string' || !ruleOf(key)?.(text)
  })
  return bad ? bad[0] : null
}
