import type { Answers, Field } from '../contract'

type Answer = Answers[string]

const PHONE = /^1\d{10}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const FILE = /^cloud:\/\//

const isDay = (text: string): boolean =>
  DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text

const isRealDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text)) && isDay(text)

const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined || (Array.isArray(answer) ? !answer.length : String(answer).trim() === '')

const wrongChoice = ({ options, isMany }: Field, answer: Answer): string | null => {
  const chosen = Array.isArray(answer) ? answer : [answer]
  if (!isMany && chosen.length > 1) return '只能选一项'
  return chosen.every((it) => typeof it === 'string' && options.includes(it)) ? null : '请从给出的选项里选'
}

/** What is wrong with an answer that is not empty; null when nothing is. */
const wrong = (field: Field, answer: Answer): string | null => {
  if (field.type === 'choice') return wrongChoice(field, answer)
  if (field.type === 'number') return typeof answer === 'number' ? null : '请填数字'
  if (typeof answer !== 'string') return '格式不对'
  if (field.type === 'phone') return PHONE.test(answer) ? null : '请填 11 位手机号'
  if (field.type === 'date') return isRealDay(answer) ? null : '请选日期'
  return field.type === 'file' && !FILE.test(answer) ? '请上传文件' : null
}

/** Problems by `answers.<id>`, as fields of an input are told; empty when all is well. */
export const answerProblems = (
  fields: readonly Field[],
  answers: Answers,
): Readonly<Record<string, string>> => {
  const problems = fields.flatMap((field) => {
    const answer = answers[field.id]
    if (answer === undefined || isEmpty(answer)) {
      return field.isRequired ? [[`answers.${field.id}`, `请填写${field.label}`] as const] : []
    }
    const told = wrong(field, answer)
    return told ? [[`answers.${field.id}`, told] as const] : []
  })
  return Object.fromEntries(problems)
}

/** Answers to questions that are asked; all others are dropped. */
export const keptAnswers = (fields: readonly Field[], answers: Answers): Answers =>
  Object.fromEntries(
    fields.flatMap(({ id }) => {
      const answer = answers[id]
      return answer === undefined || isEmpty(answer) ? [] : [[id, answer] as const]
    }),
  )
