/** What people write for a seven when a seven is not let through. */
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['零〇０', '一１', '二２', '三３', '四４', '五５', '六６', '七７', '八８', '九９'].flatMap((signs, digit) =>
    [...signs].map((sign) => [sign, String(digit)]),
  ),
)

/** So many digits in a row are a number to call or to add, not an age or a height. */
const CONTACT = /\d{7,}/
const BETWEEN_DIGITS = /(?<=\d)[\s\-_.·,，、/]+(?=\d)/g
const WECHAT = /微信|weixin|wechat|(?:^|[^a-z])(?:vx|wx|qq)(?:[^a-z]|$)|@\w+\./i

/** Whether a text gives a phone number, a WeChat name or an address of mail, spelt out or spaced out. */
export const givesContact = (text: string): boolean => {
  const plain = [...text].map((sign) => DIGITS[sign] ?? sign).join('')
  return WECHAT.test(text) || CONTACT.test(plain.replace(BETWEEN_DIGITS, ''))
}
