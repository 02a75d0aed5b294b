import type { IndexSpec } from '@local-cloud/start'

/** An index from a text: `'unit -at'` is unit ascending, at descending. */
export const index = (fields: string, extra: Partial<IndexSpec> = {}): IndexSpec => ({
  name: fields.replaceAll(' ', '_'),
  fields: fields
    .split(' ')
    .map((name) => ({ name: name.replace('-', ''), direction: name.startsWith('-') ? -1 : 1 })),
  ...extra,
})
