/** The outcome of a rule: what is to happen, or the code of the reason why not. */
export type Decision<Plan, Code extends string> =
  | { readonly ok: true; readonly plan: Plan }
  /** `at`: paths of the input's fields that it is about. */
  | { readonly ok: false; readonly code: Code; readonly at?: readonly string[] }

export const accept = <Plan>(plan: Plan) => ({ ok: true, plan }) as const
export const refuse = <Code extends string>(code: Code, at: readonly string[] = []) =>
  ({ ok: false, code, ...(at.length && { at }) }) as const
