/** Full-width letters, digits and spaces become plain ones, every dash one kind; what cannot be seen goes. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200b-\u200d\ufeff]/g, '')

const squeezed = (text: string): string => plain(text).replace(/\s/g, '')

/** A staff number as it is kept and compared: no spaces, upper case. */
export const tidyStaffNo = (typed: string): string => squeezed(typed).toUpperCase()

/** A name as it is kept: 张　三 is 张三, but "Anna  Li" keeps one space. */
export const tidyName = (typed: string): string =>
  plain(typed)
    .trim()
    .replace(/[.\u2022\u2027\u2219\u22c5\u30fb\u25cf\u3002]/g, '\u00b7')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{sc=Han}|\u00b7) | (?=\p{sc=Han}|\u00b7)/gu, '')

export const isSameName = (one: string, other: string): boolean =>
  tidyName(one).toUpperCase() === tidyName(other).toUpperCase()

/** A code as it was typed or read out. */
export const tidyCode = (typed: string): string => squeezed(typed).replace(/-/g, '').toUpperCase()

/** Digits of a mobile number without the country's prefix and separators. */
export const tidyPhone = (typed: string): string =>
  squeezed(typed)
    .replace(/[-().\u00b7]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
