import fc from 'fast-check'
import {
  maskBankCard,
  maskBirthday,
  maskEmail,
  maskIdNumber,
  maskName,
  maskPhone,
} from '@cloud/kernel/domain/masking'

it.each([
  ['王三', '*三'],
  ['欧阳五', '欧*五'],
  ['欧阳娜五', '欧**五'],
  ['李', '*'],
  ['', ''],
  ['  ', ''],
  [' 王三 ', '*三'],
  ['𠮷田', '*田'],
  ['𠮷', '*'],
  ['王𠮷三', '王*三'],
  ['葛\u{E0100}亮', '*亮'],
  ['José', 'J**é'],
  ['Jose\u0301', 'J**é'],
  ['阿依古丽·买买提', '阿******提'],
  ['Anna Li', 'A*****i'],
])('the name %j is shown as %j', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

it.each([
  ['15612345677', '156******77'],
  ['156 1234 5677', '156******77'],
  ['１５６１２３４５６７７', '156******77'],
  ['0215527123', '021*****23'],
  ['12345', '*****'],
  ['', ''],
])('the phone %j is shown as %j', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

it.each([
  ['31010119900101123X', '3****************X'],
  ['310101 19900101 123X', '3****************X'],
  ['310101900101123', '3*************3'],
  ['31', '**'],
  ['', ''],
])('the ID number %j is shown as %j', (number, masked) => {
  expect(maskIdNumber(number)).toBe(masked)
})

it.each([
  ['6222 0212 3456 7890 123', '***************0123'],
  ['6222021234567890', '************7890'],
  ['1234', '****'],
  ['', ''],
])('the bank card %j is shown as %j', (number, masked) => {
  expect(maskBankCard(number)).toBe(masked)
})

it.each([
  ['1985-06-12', '1985-**-**'],
  ['1985-06', '****-**-**'],
  ['', ''],
  [null, ''],
])('the birthday %j is shown as %j', (day, masked) => {
  expect(maskBirthday(day)).toBe(masked)
})

it.each([
  ['lihua@example.com', 'l***@example.com'],
  ['l@example.com', '***@example.com'],
  ['李华@例子.中国', '李***@例子.中国'],
  ['"a@b"@example.com', '"***@example.com'],
  ['no-mail', '***'],
  ['', ''],
])('the e-mail %j is shown as %j', (email, masked) => {
  expect(maskEmail(email)).toBe(masked)
})

it('of whatever somebody is called, at most the first and the last letter are told', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (name) => {
      const letters = [...maskName(name)].filter((letter) => letter !== '*' && !/\p{M}/u.test(letter))
      expect(letters.length).toBeLessThanOrEqual(2)
    }),
  )
})

it('of a number, never more than five digits are told', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d +()-]{0,24}$/), (number) => {
      const told = (masked: string) => masked.replace(/\*/g, '').length
      expect(told(maskPhone(number))).toBeLessThanOrEqual(5)
      expect(told(maskBankCard(number))).toBeLessThanOrEqual(4)
      expect(told(maskIdNumber(number))).toBeLessThanOrEqual(2)
    }),
  )
})
