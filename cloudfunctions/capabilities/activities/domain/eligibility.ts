import { covers } from '../../../kernel/domain/actor'
import type { EligibilityRule } from '../contract'
import { employmentLabels, sexLabels } from '../labels'

/** What is known of somebody; null or 'unknown' when the roster does not say. */
export type Facts = {
  readonly unit: string
  readonly sex: string
  readonly birthday: string | null
  readonly joinedOn: string | null
  readonly employment: string
  readonly tags: readonly string[]
}

/** Full years from one day to another, both YYYY-MM-DD. Somebody born on 29 February turns on 1 March. */
export const fullYears = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)

type Ages = NonNullable<EligibilityRule['ages']>

export const isAged = ({ from, to }: Ages, age: number): boolean =>
  (from === null || age >= from) && (to === null || age <= to)

const isOldEnough = ({ ages }: EligibilityRule, { birthday }: Facts, day: string): boolean =>
  ages === null || (birthday !== null && isAged(ages, fullYears(birthday, day)))

const hasServed = ({ minYears }: EligibilityRule, { joinedOn }: Facts, day: string): boolean =>
  minYears === null || (joinedOn !== null && fullYears(joinedOn, day) >= minYears)

const isAmong = (named: readonly string[], value: string): boolean => !named.length || named.includes(value)

/** Whether somebody may come; what is not known of her does not satisfy a condition. `day`: of the activity. */
export const isEligible = (rule: EligibilityRule | null, facts: Facts, day: string): boolean => {
  if (rule === null) return true
  const { units, sexes, employments, tags } = rule
  return (
    (!units.length || units.some(({ unit }) => covers(unit, facts.unit))) &&
    isAmong(sexes, facts.sex) &&
    isAmong(employments, facts.employment) &&
    (!tags.length || tags.some((tag) => facts.tags.includes(tag))) &&
    isOldEnough(rule, facts, day) &&
    hasServed(rule, facts, day)
  )
}

/** '18 至 35 岁', '35 岁及以下', '3 岁以上'. */
export const spokenAges = ({ from, to }: Ages): string => {
  if (from !== null && to !== null) return from === to ? `${from} 岁` : `${from} 至 ${to} 岁`
  if (to !== null) return `${to} 岁及以下`
  return from === null ? '' : `${from} 岁及以上`
}

/** A rule in words: '面向光电学院分会 35 岁及以下女会员，入会满 5 年'; '' when everybody may come. */
export const spokenRule = (rule: EligibilityRule | null): string => {
  if (rule === null) return ''
  const { units, sexes, ages, employments, minYears, tags } = rule
  const [sex] = sexes
  const whom = [
    units.map(({ unitName }) => unitName).join('、'),
    ages ? ` ${spokenAges(ages)}` : '',
    employments.map((it) => employmentLabels[it]).join('、'),
    sexes.length === 1 && sex ? sexLabels[sex] : '',
  ].join('')
  const served = minYears === null ? '' : `入会满 ${minYears} 年`
  const tagged = tags.length ? `${tags.join('、')}可报名` : ''
  const first = whom ? `面向${whom}会员` : ''
  return [first, served, tagged].filter(Boolean).join('，')
}
