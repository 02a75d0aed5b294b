import { inGroups, plain } from '@/shared/format/code'

test('a code is shown in groups of four and read back however it is typed', () => {
  expect(inGroups('7K3M9Q2T48XF')).toBe('7K3M 9Q2T 48XF')
  expect(inGroups('7K3M9')).toBe('7K3M 9')
  expect(plain(' 7k3m-9q2t 48xf ')).toBe('7K3M9Q2T48XF')
})
