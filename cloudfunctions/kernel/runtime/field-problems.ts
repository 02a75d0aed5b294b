import type * as z from 'zod'

const CHINESE = /[\u4e00-\u9fff]/

const sentence = (issue: z.core.$ZodIssue): string => {
  if (CHINESE.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return '没有填写或格式不对'
  if (issue.code === 'too_small') return `不能小于 ${String(issue.minimum)}`
  if (issue.code === 'too_big') return `不能大于 ${String(issue.maximum)}`
  if (issue.code === 'invalid_value') return '请从给出的选项里选'
  return '格式不对'
}

/** Wrong fields by their path, each with a Chinese sentence; the first problem of a field is told. */
export const fieldProblems = (error: z.ZodError): Readonly<Record<string, string>> => {
  const told = error.issues.map((issue) => [issue.path.join('.') || 'input', sentence(issue)] as const)
  return Object.fromEntries([...told].reverse())
}
