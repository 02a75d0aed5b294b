import { Context, evalExpr } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as window from 'mingo/operators/window'
import type { Options } from 'mingo/types'
import { compareValues } from '../../values'
import { queryOps } from './query-ops'

type Expression = (obj: unknown, expr: unknown, options: Options) => unknown

/** Expressions compare values of any two types, in BSON's order. */
const comparison =
  (answer: (found: number) => unknown): Expression =>
  (obj, expr, options) => {
    if (!Array.isArray(expr) || expr.length !== 2) throw new Error('a comparison takes exactly 2 arguments')
    const [a, b] = evalExpr(obj, expr as never, options) as readonly unknown[]
    return answer(compareValues(a, b))
  }

const expression = {
  ...expressions,
  $gt: comparison((found) => found > 0),
  $gte: comparison((found) => found >= 0),
  $lt: comparison((found) => found < 0),
  $lte: comparison((found) => found <= 0),
  $cmp: comparison(Math.sign),
}

const operators = { accumulator, expression, pipeline, projection, window, query: queryOps }

/** All operators, MongoDB's way; `more` replaces stages of the pipeline. */
export const createContext = (more: object = {}): Context =>
  Context.init({ ...operators, pipeline: { ...pipeline, ...more } } as unknown as Parameters<
    typeof Context.init
  >[0])

/** Nothing that a client sends is ever run as a script. */
export const QUERY_OPTIONS = { context: createContext(), scriptEnabled: false } as const
