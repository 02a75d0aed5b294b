import type { Journal } from './journal'

/** Keeps nothing: for tests and throw-away servers. */
export const createMemoryJournal = (): Journal => ({
  load: () => ({ collections: [], docs: [] }),
  append: () => undefined,
  settled: () => Promise.resolve(),
  close: () => Promise.resolve(),
})
