/**
 * WeChat's own masking table (小程序安全指引, 信息脱敏): 姓名, 身份证, 手机, 银行卡. It names no other fields; those
 * below are masked in the same spirit.
 */

/** Letters as people see them: a rare character of four bytes, or one with marks, is one. */
const lettersOf = (text: string): readonly string[] => text.normalize('NFC').match(/\P{M}\p{M}*/gu) ?? []

const stars = (count: number): string => '*'.repeat(Math.max(0, count))

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')

/** 王三 → *三, 欧阳娜五 → 欧**五. Two letters lose the first, more keep the first and the last. */
export const maskName = (name: string): string => {
  const letters = lettersOf(name.trim())
  if (letters.length === 0) return ''
  if (letters.length === 1) return '*'
  if (letters.length === 2) return `*${letters[1]}`
  return `${letters[0]}${stars(letters.length - 2)}${letters.at(-1)}`
}

/** From ten digits on the first three and last two stay: 156******77. Shorter ones are hidden. */
export const maskPhone = (phone: string): string => {
  const digits = digitsOf(phone)
  return digits.length < 10
    ? stars(digits.length)
    : `${digits.slice(0, 3)}${stars(digits.length - 5)}${digits.slice(-2)}`
}

/** First and last place stay: 3****************X. */
export const maskIdNumber = (number: string): string => {
  const places = lettersOf(number.replace(/\s/g, ''))
  return places.length < 3 ? stars(places.length) : `${places[0]}${stars(places.length - 2)}${places.at(-1)}`
}

/** The last four digits stay. */
export const maskBankCard = (number: string): string => {
  const digits = digitsOf(number)
  return digits.length <= 4 ? stars(digits.length) : `${stars(digits.length - 4)}${digits.slice(-4)}`
}

/** The year stays: 1985-**-**. Empty when there is none; hidden when it is no day. */
export const maskBirthday = (day: string | null): string => {
  if (!day) return ''
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day.slice(0, 4)}-**-**` : '****-**-**'
}

/** The first letter and the domain stay: l***@example.com. */
export const maskEmail = (email: string): string => {
  const [, name = '', domain = ''] = /^(.*)@([^@]+)$/su.exec(email.trim()) ?? []
  if (domain === '') return stars(Math.min(3, email.trim().length))
  return `${lettersOf(name).length > 1 ? lettersOf(name)[0] : ''}***@${domain}`
}
