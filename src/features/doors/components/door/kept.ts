import Taro from '@tarojs/taro'
import { newRequestId } from '@/shared/api/call'
import { MINE } from '@/shared/mine'
import { unsent, type Book } from './book'

const DEVICE = 'doors-device'
const SEQ = 'doors-seq'

const BOOKS = `${MINE}doors-book1-`
/** A list of names does not stay on a phone for longer than this after it was taken. */
const KEPT_FOR = 7 * 86_400_000

const keyOf = (activityId: string, sessionId: string) => `${BOOKS}${activityId}-${sessionId}`

const isBook = (stored: unknown): stored is Book =>
  typeof stored === 'object' && stored !== null && 'guests' in stored && 'noted' in stored

/** The book of a session on this phone; undefined when none was taken along. */
export function keptBook(activityId: string, sessionId: string): Book | undefined {
  const stored: unknown = Taro.getStorageSync(keyOf(activityId, sessionId))
  return isBook(stored) ? stored : undefined
}

/** Written before the next scan can begin: whoever was let in is not forgotten when the phone dies. */
export function keepBook(book: Book): void {
  Taro.setStorageSync(keyOf(book.activityId, book.sessionId), book)
}

export function burnBook({ activityId, sessionId }: Pick<Book, 'activityId' | 'sessionId'>): void {
  Taro.removeStorageSync(keyOf(activityId, sessionId))
}

/** This phone, for the server: the same scan sent twice is known by it and its number. */
export function deviceId(): string {
  const stored: unknown = Taro.getStorageSync(DEVICE)
  if (typeof stored === 'string' && stored) return stored
  const made = newRequestId().slice(0, 40)
  Taro.setStorageSync(DEVICE, made)
  return made
}

/** A number that this phone has not given to a scan before. */
export function nextSeq(): number {
  const stored: unknown = Taro.getStorageSync(SEQ)
  const seq = typeof stored === 'number' ? stored + 1 : 0
  Taro.setStorageSync(SEQ, seq)
  return seq
}

/** Takes old lists off this phone, unless something in them has not been sent. */
export function sweepBooks(now: string): void {
  const { keys } = Taro.getStorageInfoSync()
  keys
    .filter((key) => key.startsWith(BOOKS))
    .forEach((key) => {
      const stored: unknown = Taro.getStorageSync(key)
      if (!isBook(stored) || unsent(stored).length > 0) return
      if (Date.parse(stored.takenAt) + KEPT_FOR < Date.parse(now)) Taro.removeStorageSync(key)
    })
}
