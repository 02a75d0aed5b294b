import type { Answers } from '@cloud/capabilities/activities/contract'

/** An answer as people read it: chosen options in a row, a file by that there is one; '' for none. */
export function spokenAnswer(answer: Answers[string] | undefined): string {
  if (answer === undefined) return ''
  if (Array.isArray(answer)) return answer.join('、')
  return String(answer).startsWith('cloud://') ? '已上传' : String(answer)
}
