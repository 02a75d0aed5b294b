import type { Cell } from './cells'
import { headersIn, labelOf, layoutOf, missingIn, type Column, type Layout } from './columns'

/** Cells that were merged downwards in one column; both count from 0, both ends included. */
export type Merged = { readonly column: number; readonly from: number; readonly to: number }

export type Header =
  | { readonly found: true; readonly at: number; readonly layout: Layout }
  | { readonly found: false; readonly problem: string; readonly missing: readonly Column[] }

type Rows = readonly (readonly Cell[])[]

/** A title page, a note and an empty line may stand above the header. */
const SEARCHED = 20

type Candidate = { readonly at: number; readonly layout: Layout; readonly size: number }

const candidate = (at: number, headers: readonly (readonly string[])[]): Candidate => {
  const layout = layoutOf(headers)
  return { at, layout, size: Object.keys(layout).length }
}

/** A header of two rows: groups of columns above, their names below; what has no group spans both. */
const together = (upper: readonly Cell[], lower: readonly Cell[]) =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const below = headersIn(lower[place])
    return below.some(Boolean) ? below : headersIn(upper[place])
  })

const candidatesIn = (rows: Rows): readonly Candidate[] => {
  const searched = rows.slice(0, SEARCHED)
  const single = searched.map((row, at) => candidate(at, row.map(headersIn)))
  const double = searched.flatMap((row, at) => {
    const below = searched[at + 1]
    return below ? candidate(at + 1, together(row, below)) : []
  })
  return [...single, ...double]
}

/** Finds the row, or the two rows, that name the columns, in any order and under any of their usual names. */
export const findHeader = (rows: Rows): Header => {
  const [first, ...others] = candidatesIn(rows)
  const best = others.reduce((most, each) => (each.size > (most?.size ?? 0) ? each : most), first)
  if (!best?.size) {
    const missing = ['staffNo', 'name', 'unit'] as const
    return { found: false, problem: '没有找到表头：要有“工号”“姓名”“部门”三列', missing }
  }
  const missing = missingIn(best.layout)
  if (!missing.length) return { found: true, at: best.at, layout: best.layout }
  const named = missing.map((one) => `“${labelOf(one)}”`).join('')
  return { found: false, problem: `表头里缺少${named}列`, missing }
}
