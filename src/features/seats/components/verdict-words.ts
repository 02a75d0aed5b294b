import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import type { Checked, Verdict } from './recompute'
import { placeInLine } from '@/shared/activities/standing'

const sentences: Record<keyof Checked, readonly [fits: string, wrong: string]> = {
  algorithm: ['排序的算法是公布过的那一种', '排序的算法不认识，可能要更新小程序'],
  secret: ['公布的数写法正好 64 位，没有第二种写法', '公布的数写法不对，不能算数'],
  seal: ['封条和公布的数对得上', '封条和公布的数对不上'],
  sameSeal: ['封条和你报名时手机记下的一样', '封条和你报名时手机记下的不一样'],
  list: ['名单一份不多、一份不少', '名单被改过，或者不完整'],
  order: ['每个人的位置和重算的一样', '公布的顺序和重算的不一样'],
  mine: ['你的那份随机数在名单里，没有被改', '你的那份随机数不在名单里，或者被改过'],
}
const names = Object.keys(sentences) as (keyof Checked)[]

/** What was checked, in words, what is wrong first; what this phone could not check is left out. */
export const findings = ({ checked }: Verdict) =>
  names
    .flatMap((name) => {
      const ok = checked[name]
      return ok === undefined ? [] : [{ ok, text: sentences[name][ok ? 0 : 1] }]
    })
    .sort((a, b) => Number(a.ok) - Number(b.ok))

/** What came of it for her, below her place. */
export function outcome({ mine }: ActivityDetail): string {
  if (!mine) return ''
  if (mine.state === 'confirmed') return `你有 ${mine.size} 个名额`
  if (mine.state === 'offered') return `${mine.size} 个名额轮到你了`
  return { waiting: placeInLine(mine), cancelled: '你后来取消了', entered: '名额正在发' }[mine.state]
}
