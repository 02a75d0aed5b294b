import type { Db } from './db'

/** Files in the cloud's storage. A file id such as `cloud://env.bucket/path` is no secret: paths must not be guessable. */
export type Files = {
  readonly read: (fileId: string) => Promise<Buffer>
  /** Gives the file's id. */
  readonly write: (path: string, content: Buffer) => Promise<string>
  /** A URL that is good for so many seconds. */
  readonly urlOf: (fileId: string, seconds: number) => Promise<string>
  /** At most 50 at once; those that are gone already are no error. */
  readonly remove: (fileIds: readonly string[]) => Promise<void>
}

/** Signs `text` with the key of this environment, for one purpose; 64 hex digits (HMAC-SHA256). */
export type Sign = (purpose: string, text: string) => string

/** What the outside world gives one invocation. */
export type Deps = {
  readonly db: Db
  /** The caller as the platform vouches for it; null for strangers' tools and timers. */
  readonly openid: string | null
  /** UTC ISO instant. */
  readonly now: () => string
  /** Random id of 24 letters and digits. */
  readonly newId: () => string
  /** Random code of `length` letters and digits that cannot be confused when read out. */
  readonly newCode: (length: number) => string
  readonly sign: Sign
  readonly files: Files
  /** WeChat's check of what people write (内容安全); `openid` is the author's. */
  readonly isClean: (openid: string, text: string) => Promise<boolean>
  /**
   * The phone number for which WeChat vouches; `code` is what its button gave to the page, good once and for five
   * minutes. Null for a code that WeChat does not know.
   */
  readonly phoneOf: (code: string) => Promise<string | null>
  /** One line for the operator; never the input. */
  readonly log: (line: Readonly<Record<string, unknown>>) => void
}
