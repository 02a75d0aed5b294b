export type Value = string | number | null

export type Sheet = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** Signs with which a spreadsheet's formula begins. */
const FORMULA = /^[=+\-@\t\r]/

/** A text that no spreadsheet takes for a formula, whatever it is copied or converted into. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text of a cell as it was before `harmless`. */
export const unharmed = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

const cell = (value: Value) => {
  if (value === null || value === '') return null
  // Numbers that people type as text, 工号 above all, stay text.
  return typeof value === 'number'
    ? { value, type: Number }
    : { value: harmless(value), type: String, format: '@' }
}

const heading = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })

/** An .xlsx file; every text stays text. The library is loaded on first use. */
export const workbookOf = async (sheets: readonly Sheet[]): Promise<Buffer> => {
  const { default: write } = await import('write-excel-file/node')
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [columns.map(heading), ...rows.map((row) => row.map(cell))],
    stickyRowsCount: 1,
  }))
  return write(written as never).toBuffer()
}
