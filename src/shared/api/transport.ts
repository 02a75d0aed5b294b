import Taro from '@tarojs/taro'
import { learnTime } from './clock'

/** What a function gets: a command has a requestId, a query has none. */
export interface Ask {
  readonly call: string
  readonly input: unknown
  readonly requestId?: string
}

/** The function that answers a contract's calls; `api` for all others. */
const FUNCTIONS: Readonly<Record<string, string>> = { imports: 'files' }

const functionOf = ({ call }: Ask) => FUNCTIONS[call.slice(0, call.indexOf('.'))] ?? 'api'

/** Carries one ask to the function that answers it and gives back what it said, unread. Throws when nothing came back. */
export async function transport(ask: Ask): Promise<unknown> {
  if (process.env.TARO_ENV === 'weapp') {
    const answer = await Taro.cloud.callFunction({ name: functionOf(ask), data: ask })
    return answer.result
  }
  const answer = await Taro.request({
    url: `/fn/${functionOf(ask)}`,
    method: 'POST',
    data: ask,
    header: { 'content-type': 'application/json' },
    credentials: 'same-origin',
  })
  const date: unknown = answer.header?.['date']
  if (typeof date === 'string') learnTime(new Date(date).toISOString())
  return answer.data
}
