import { invalidParam } from './errors'

/** JSON text to a value; throws INVALID_PARAM for malformed text and for `__proto__` keys. */
export const parseJson = (text: string): unknown => {
  let found = false
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) => {
      if (key === '__proto__') found = true
      return inner
    })
    if (!found) return value
  } catch {
    throw invalidParam('malformed JSON')
  }
  throw invalidParam('the key __proto__ is not allowed')
}
