import * as fc from 'fast-check'
import {
  isSameName,
  tidyCode,
  tidyName,
  tidyPhone,
  tidyStaffNo,
} from '@cloud/capabilities/members/domain/identity'

describe('what people type is compared as they mean it', () => {
  it.each([
    [' 00123 ', '00123'],
    ['００１２３', '00123'],
    ['ａ１２b', 'A12B'],
    ['s－7n4k', 'S-7N4K'],
    ['20 05\u3000001', '2005001'],
  ])('a staff number typed as %j is %j', (typed, kept) => expect(tidyStaffNo(typed)).toBe(kept))

  it.each([
    ['张　三', '张三'],
    [' 张 三 ', '张三'],
    ['阿不都・热合曼', '阿不都·热合曼'],
    ['阿不都•热合曼', '阿不都·热合曼'],
    ['阿不都 · 热合曼', '阿不都·热合曼'],
    ['Anna   Li', 'Anna Li'],
  ])('a name typed as %j is kept as %j', (typed, kept) => expect(tidyName(typed)).toBe(kept))

  it('letters of a foreign name may be small or capital', () => {
    expect(isSameName('ANNA LI', 'Anna  Li')).toBe(true)
    expect(isSameName('Anna Li', 'AnnaLi')).toBe(false)
  })

  it.each([
    ['199 0000 1234', '19900001234'],
    ['+86-199-0000-1234', '19900001234'],
    ['8619900001234', '19900001234'],
    ['１９９００００１２３４', '19900001234'],
  ])('a phone written as %j is %j', (typed, kept) => expect(tidyPhone(typed)).toBe(kept))

  it('a code may be read out in groups', () => expect(tidyCode('acde-fghj ')).toBe('ACDEFGHJ'))

  it('tidying twice changes nothing more', () => {
    const spaced = fc
      .array(fc.constantFrom('张', '三', ' ', '\u3000', '·', '・', 'A', 'b', '-', '１'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(spaced, (typed) => {
        expect(tidyName(tidyName(typed))).toBe(tidyName(typed))
        expect(tidyStaffNo(tidyStaffNo(typed))).toBe(tidyStaffNo(typed))
      }),
    )
  })
})
