import type { Journal } from './journal'

/** Keeps nothing: for tests and throw-away servers. */
export const createMemoryJournal = (): Journal => ({
  load: () => ({ collections: [], docs: [] }),
  append: () => undefined,
  settled: () => Promise.resolve(),
  copyTo: () => Promise.reject(new Error('local-cloud: only a server with a dataDir can be backed up')),
  close: () => Promise.resolve(),
})
