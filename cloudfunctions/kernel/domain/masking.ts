/** WeChat's own masking table (安全指引): 三 → *三, 欧阳娜五 → 欧**五. */
export const maskName = (name: string): string => {
  const letters = [...name]
  if (letters.length <= 1) return '*'
  if (letters.length === 2) return `*${letters[1]}`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** First three and last two digits: 156******77. */
export const maskPhone = (phone: string): string =>
  phone.length < 10
    ? '*'.repeat(phone.length)
    : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 5)}${phone.slice(-2)}`
