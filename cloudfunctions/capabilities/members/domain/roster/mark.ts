import type { Office } from '../office'
import type { Facts } from '../record'

/** What an import did to somebody, and what was before it; lies on the record since the write that did it. */
export type ImportMark = {
  /** The import. */
  readonly by: string
  readonly did: 'added' | 'changed' | 'left' | 'restored'
  /** The record's version as the import left it: a newer one means that somebody has changed it since. */
  readonly rev: number
  readonly before?: {
    readonly facts: Partial<Facts>
    readonly offices: readonly Office[]
    readonly openid?: string
  }
}
