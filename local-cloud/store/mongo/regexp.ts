import { refused } from '../../errors'

const FLAGS = /^[imsxu]*$/

/** Flag x: white space and comments outside of a class mean nothing. */
const withoutSpace = (pattern: string): string =>
  pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#[^\n]*/g, (part) => (/^(\s|#)/.test(part) ? '' : part))

/** A regular expression with MongoDB's flags i, m, s, x and u; refuses others and what is malformed. */
export const regularExpression = (pattern: string, flags: string): RegExp => {
  if (!FLAGS.test(flags)) throw refused(`invalid flag in regex options: ${flags}`)
  const source = flags.includes('x') ? withoutSpace(pattern) : pattern
  try {
    return new RegExp(source, [...new Set(flags.replace('x', ''))].join(''))
  } catch {
    throw refused(`Regular expression is invalid: ${pattern.slice(0, 60)}`)
  }
}
