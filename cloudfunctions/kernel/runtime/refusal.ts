import type { Contract, RefusalCode } from '../contract/define'
import { systemErrors, type Problem, type SystemCode } from '../contract/reply'

/** Travels from the place that refuses to `serve`, which is the only place that catches. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

export const refuseSystem = (code: SystemCode, fields?: Problem['fields']): never => {
  const problem = { code: `system.${code}`, message: systemErrors[code] }
  throw new Refusal(fields ? { ...problem, fields } : problem)
}

/** For queries, which decide nothing: refuses with a reason that their contract names. */
export const refuseWith = <C extends Contract>(contract: C, code: RefusalCode<C>): never => {
  throw new Refusal({
    code: `${contract.name}.${code}`,
    message: contract.errors[code] ?? systemErrors.fault,
  })
}
