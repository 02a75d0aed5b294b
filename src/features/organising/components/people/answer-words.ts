import type { Answers, Field } from '@cloud/capabilities/activities/contract'

/** What somebody answered, one line a question; files are told apart, they are opened. */
export const answerLines = (fields: readonly Field[], answers: Answers) =>
  fields.flatMap(({ id, label, type }) => {
    const given = answers[id]
    if (given === undefined || given === '' || (Array.isArray(given) && given.length === 0)) return []
    return [{ id, label, words: wordsOf(given), isFile: type === 'file' }]
  })

const wordsOf = (given: Answers[string]) => (Array.isArray(given) ? given.join('、') : String(given))
