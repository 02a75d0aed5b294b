import { spokenTo } from '@/shared/format/name'

test.each([
  ['李晓华', '李老师'],
  ['欧阳娜', '欧阳老师'],
  ['小邹', '小邹'],
  ['阿依古丽·买买提', '阿依古丽老师'],
])('%s is greeted as %s', (name, said) => expect(spokenTo(name)).toBe(said))
