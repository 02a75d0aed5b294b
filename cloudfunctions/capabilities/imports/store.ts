import type { Pending } from '../../kernel/domain/event'
import { collection, pendingIndex } from '../../kernel/ports/db'
import type { Job } from './domain/job'
import type { Line } from './domain/line'

/** One import of one roster, from the file to its undoing. */
export type JobDoc = Pending & Job

export const jobsStore = collection<JobDoc>('imports', {
  /** `within` is every unit that covers the one whose roster it is. */
  list: { fields: ['within', '-at'] },
  due: { fields: ['dueAt'], sparse: true },
  purge: { fields: ['purgeAt'], sparse: true },
  ...pendingIndex,
})

/** Some rows of an import, with what they come to; goes after some days. */
export type ChunkDoc = Pending & {
  /** `<import>-<n>` */
  readonly _id: string
  readonly importId: string
  /** Rows first, then people who are in none. */
  readonly n: number
  readonly state: 'read' | 'compared' | 'applied' | 'undone'
  /** How often the import had been compared when this was. */
  readonly round: number
  readonly lines: readonly Line[]
  /** `<import>:<list>` for every list in which one of the lines stands. */
  readonly lists: readonly string[]
}

export const chunksStore = collection<ChunkDoc>('imports_chunks', {
  lists: { fields: ['lists', 'n'] },
  import: { fields: ['importId', 'n'] },
  ...pendingIndex,
})

/** Every staff number of a file, and the names in rows without one: whoever is not among them is in no row. */
export type NumbersDoc = {
  readonly _id: string
  readonly staffNos: readonly string[]
  readonly names: readonly string[]
}

export const numbersStore = collection<NumbersDoc>('imports_numbers', {})

/** One school imports one roster at a time. */
export type SlotDoc = {
  /** The school's path with dashes. */
  readonly _id: string
  /** The import that is writing now; absent when none is. */
  readonly running?: string
  readonly since: string
  /** The last import of each unit, by its path with dashes: the only one that can be undone. */
  readonly newest: Readonly<Record<string, string>>
}

export const slotsStore = collection<SlotDoc>('imports_slots', {})

/** Who took a roster out, of whom, and what for. */
export type ExportDoc = Pending & {
  readonly _id: string
  readonly by: string
  readonly at: string
  readonly unit: string
  readonly people: number
  readonly purpose: string
}

export const exportsStore = collection<ExportDoc>('imports_exports', {
  unit: { fields: ['unit', '-at'] },
  ...pendingIndex,
})

export const importsCollections = [jobsStore, chunksStore, numbersStore, slotsStore, exportsStore] as const
