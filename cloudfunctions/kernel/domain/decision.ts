/** The outcome of a rule: what is to happen, or the code of the reason why not. */
export type Decision<Plan, Code extends string> =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly code: Code }

export const accept = <Plan>(plan: Plan) => ({ ok: true, plan }) as const
export const refuse = <Code extends string>(code: Code) => ({ ok: false, code }) as const
