import type { ActivitiesContract, Answers, Companion, Field } from '@cloud/capabilities/activities/contract'
import type { Input } from '@cloud/kernel/contract/define'
import type { Problem } from '@cloud/kernel/contract/reply'

export interface CompanionForm {
  readonly name: string
  readonly age: string
  readonly relation: Companion['relation']
}

/** What is typed so far; answers by the id of their question, as text or as the options chosen. */
export interface SignUpForm {
  readonly companions: readonly CompanionForm[]
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  readonly showMe: boolean
}

type Wish = Omit<Input<ActivitiesContract, 'signUp'>, 'salt'>
type AnswersSent = NonNullable<Wish['answers']>

export const emptyForm: SignUpForm = { companions: [], answers: {}, showMe: false }
const nobody: CompanionForm = { name: '', age: '', relation: 'child' }

/** So many companions; those who stay keep what was typed. */
export const withCompanions = (form: SignUpForm, count: number): SignUpForm => ({
  ...form,
  companions: Array.from({ length: count }, (_, at) => form.companions[at] ?? nobody),
})

export const withCompanion = (form: SignUpForm, at: number, change: Partial<CompanionForm>): SignUpForm => ({
  ...form,
  companions: form.companions.map((it, i) => (i === at ? { ...it, ...change } : it)),
})

export const withAnswer = (form: SignUpForm, id: string, answer: string | readonly string[]): SignUpForm => ({
  ...form,
  answers: { ...form.answers, [id]: answer },
})

/** An option tapped: taken or put back where several may be chosen, else the one. */
export const tapped = (field: Field, answer: string | readonly string[] | undefined, option: string) => {
  if (!field.isMany) return option
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : []
  return chosen.includes(option) ? chosen.filter((it) => it !== option) : [...chosen, option]
}

const isBlank = (answer: string | readonly string[]) =>
  typeof answer === 'string' ? answer.trim() === '' : answer.length === 0

/** Numbers as numbers; what is not one is sent as it was typed, and the server says so. */
const sent = (type: Field['type'] | undefined, answer: string | readonly string[]): Answers[string] => {
  if (typeof answer !== 'string') return [...answer]
  const number = type === 'number' ? Number(answer) : NaN
  return Number.isNaN(number) ? answer.trim() : number
}

const OF_COMPANIONS = ['activities.tooManyCompanions', 'activities.noCompanions', 'activities.tooManyForIt']

/** What is wrong, by the path of the field. A refusal of those one brings names no field: it stands with them. */
export function problemsOf(problem: Problem | undefined): Record<string, string> {
  if (!problem) return {}
  const { code, message, fields = {} } = problem
  return OF_COMPANIONS.includes(code) ? { companions: message } : fields
}

/** The wish as the server takes it. What was left empty is left out; the server says what it lacks. */
export function wishOf(activityId: string, form: SignUpForm, fields: readonly Field[]): Wish {
  const typeOf = new Map(fields.map(({ id, type }) => [id, type]))
  const answers: AnswersSent = {}
  for (const [id, answer] of Object.entries(form.answers))
    if (!isBlank(answer)) answers[id] = sent(typeOf.get(id), answer)
  return {
    activityId,
    companions: form.companions.map(({ name, age, relation }) => ({
      ...{ name, relation },
      age: age === '' ? NaN : Number(age),
    })),
    answers,
    showMe: form.showMe,
  }
}
