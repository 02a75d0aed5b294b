import { paramsOf } from '@/shared/use-params'

jest.mock('@tarojs/taro', () => ({ useRouter: () => ({ params: {} }) }))

test.each([
  ['id=a1', { id: 'a1' }],
  ['id%3Da1%26kind%3Dtrip', { id: 'a1', kind: 'trip' }],
  ['id=a=b', { id: 'a=b' }],
  ['', {}],
  [undefined, {}],
  ['nonsense', {}],
  ['%', {}],
  ['=x&id=', { id: '' }],
])('a code that carries %s opens the page with %o', (scene, params) => {
  expect(paramsOf(scene)).toEqual(params)
})

test('the id of an activity fits into the 32 characters that WeChat allows', () => {
  expect(`id=${'f'.repeat(24)}`.length).toBeLessThanOrEqual(32)
})
