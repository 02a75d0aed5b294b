export type Row = Readonly<Record<string, unknown>>

const shown = (value: unknown): string =>
  typeof value === 'number'
    ? String(Math.round(value * 100) / 100)
    : Array.isArray(value)
      ? value.join('; ')
      : String(value)

/** Rows as aligned text under a title; columns are the keys of the first row. */
export const table = (title: string, rows: readonly Row[]): string => {
  const columns = Object.keys(rows[0] ?? {})
  const cells = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))]
  const widths = columns.map((_column, at) => Math.max(...cells.map((line) => (line[at] ?? '').length)))
  const lines = cells.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [`\n${title}`, ...lines].join('\n')
}
