import { keptEntries, keptTokens } from '@/shared/activities/kept'
import { forgetMine } from '@/shared/mine'
import { deviceId, keepBook, keptBook } from '@/features/doors/components/door/kept'
import type { Book } from '@/features/doors/components/door/book'
import { forget, keep, keptForm } from '@/features/composing/components/draft/kept'
import type { ActivityForm } from '@/features/composing/components/draft/form'
import { readKeep, writeKeep } from '@/features/matches/phone/storage'
import { newKeep } from '@/features/matches/phone/keep'

const mockStored = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => mockStored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void mockStored.set(key, value),
    removeStorageSync: (key: string) => void mockStored.delete(key),
    getStorageInfoSync: () => ({ keys: [...mockStored.keys()] }),
  },
}))

beforeEach(() => mockStored.clear())

const book = { activityId: 'a1', sessionId: 'main', guests: [], noted: [] } as unknown as Book

test('whoever leaves takes her entries, door codes, lists of names and drafts off the phone', () => {
  keptEntries.write('a1', { salt: '00', commitment: null, entry: null })
  keptTokens.write('a1', { text: 'x', title: '昆曲', startsAt: '' })
  keepBook(book)
  keep(undefined, { base: '', form: { title: '草稿' } as unknown as ActivityForm })
  expect(mockStored.size).toBe(4)
  forgetMine()
  expect([...mockStored.keys()]).toEqual([])
  expect([
    keptEntries.read('a1'),
    keptTokens.read('a1'),
    keptBook('a1', 'main'),
    keptForm(undefined, ''),
  ]).toEqual([undefined, undefined, undefined, undefined])
})

test('the phone stays the phone it is, and her key for 互选 is there when she comes back', () => {
  const device = deviceId()
  const key = newKeep(new Uint8Array(32).fill(7))
  writeKeep('a1', key)
  keep('a2', { base: '', form: {} as ActivityForm })
  forget('a2')
  forgetMine()
  expect(deviceId()).toBe(device)
  expect(readKeep('a1')).toEqual(key)
})
