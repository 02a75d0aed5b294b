/** A cell as files give it; dates are UTC midnights, or a little off. */
export type Cell = string | number | boolean | Date | null

/** Cells that were merged downwards in one column; rows and columns count from 0, both ends included. */
export type Merged = { readonly column: number; readonly from: number; readonly to: number }

/** What a sheet says: rows as it numbers them, the first one being 0. */
export type Table = {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merged: readonly Merged[]
  /** Days to add to bare numbers that stand for days: 1462 in files that count from 1904. */
  readonly dayShift: number
}

/** Why a file cannot be read; the words of the refusals. */
export type Unreadable = 'unreadable' | 'tooLarge'
export type ReadFile =
  { readonly ok: true; readonly tables: readonly Table[] } | { readonly ok: false; readonly why: Unreadable }

/** Rows with something in them, columns that reach so far, and rows that a spreadsheet may number in all. */
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 60
export const MOST_NUMBERED = 200_000

const EMPTY: readonly Cell[] = []

/** Rows by their numbers as a list without holes. */
export const withoutHoles = (rows: readonly (readonly Cell[] | undefined)[]): Table['rows'] =>
  Array.from(rows, (row) => row ?? EMPTY)
