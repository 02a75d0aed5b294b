import type { Asking } from '../../kernel/runtime/implement'
import { uploaded } from '../../kernel/runtime/upload'
import type { Answers, Field } from './contract'

const MB = 1024 * 1024

/** Whether this is a picture that the caller has uploaded herself. No database call. */
export const isOwnPicture = async (context: Asking, fileId: string): Promise<boolean> =>
  (await uploaded(context, fileId, { purpose: 'picture', kind: 'picture', mostBytes: 5 * MB })).ok

/** A poster stays as it was, or is a picture of the caller's own. No database call. */
export const isFinePoster = async (
  context: Asking,
  poster: string | null,
  before: string | null,
): Promise<boolean> => poster === null || poster === before || isOwnPicture(context, poster)

const isOwnPaper = async (context: Asking, fileId: string): Promise<boolean> =>
  (await uploaded(context, fileId, { purpose: 'answer', kind: 'paper', mostBytes: 10 * MB })).ok

/** Answers that name a file which is not the caller's own: their problems, by `answers.<id>`. No database call. */
export const fileProblems = async (
  context: Asking,
  fields: readonly Field[],
  answers: Answers,
): Promise<Readonly<Record<string, string>>> => {
  const asked = fields.filter(({ id, type }) => type === 'file' && typeof answers[id] === 'string')
  const checked = await Promise.all(
    asked.map(async ({ id }) => [id, await isOwnPaper(context, String(answers[id]))] as const),
  )
  return Object.fromEntries(
    checked.flatMap(([id, isFine]) => (isFine ? [] : [[`answers.${id}`, '文件不对，请重新上传'] as const])),
  )
}
