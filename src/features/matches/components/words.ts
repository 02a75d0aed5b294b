import type { MatchEvent, Person } from '@cloud/capabilities/matches/contract'
import { ageLabels, MOST_TIMES, sexLabels } from '@cloud/capabilities/matches/labels'
import { day, moment } from '@/shared/format/time'
import type { Prepared } from '../phone/hand-in'

/** '女 · 25–29 岁' */
export const aboutOf = ({ sex, age }: Pick<Person, 'sex' | 'age'>): string =>
  `${sexLabels[sex]} · ${ageLabels[age]}`

/** When something happens next: '今天 9:00 开始选', '今天 22:00 揭晓', '已揭晓，6月27日 全部清空' */
export function whenOf({ phase, opensAt, closesAt, keptUntil }: MatchEvent, now: string): string {
  if (phase === 'before') return `${moment(opensAt, now)} 开始选`
  return phase === 'open'
    ? `${moment(closesAt, now)} 截止，随后揭晓`
    : `已揭晓，${day(keptUntil, now)} 全部清空`
}

/** '选了 2 位，最多 3 位' */
export const chosenWords = (chosen: number, most: number): string =>
  chosen === 0 ? `还没选，最多 ${most} 位` : `选了 ${chosen} 位，最多 ${most} 位`

/** How often one may still hand in. */
export function timesWords(times: number, chosen: number): string {
  if (times === 0) return chosen > 0 ? '定了以后，截止前还能改' : '不选也点一下，谁也看不出谁选了'
  return times < MOST_TIMES ? `还能改 ${MOST_TIMES - times} 次` : '次数用完了，不能再改'
}

type Against = Extract<Prepared, { problem: string }>['problem']

/** Why the phone does not send what is marked. */
export function againstWords(problem: Against, who: string, most: number): string {
  const words: Record<Against, string> = {
    strange: `${who} 的钥匙变了，先当面核对，或者取消选 TA`,
    tooMany: `最多选 ${most} 位`,
    tooOften: `一共能定 ${MOST_TIMES} 次，已经用完了`,
    noKey: `${who} 的钥匙有问题，不能选`,
  }
  return words[problem]
}

/** '爬山，烤面包、看书' → ['爬山', '烤面包', '看书'] */
export const hobbiesOf = (typed: string): string[] => typed.split(/[，,、;；\s]+/).filter(Boolean)
