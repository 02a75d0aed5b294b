/** By function: how often an invocation made 0, 1, 2 … database calls; the first one of an instance apart. */
export type CallCounts = Readonly<
  Record<
    string,
    { readonly warm: Readonly<Record<number, number>>; readonly cold: Readonly<Record<number, number>> }
  >
>

type Counts = { warm: Record<number, number>; cold: Record<number, number> }

export type Tally = {
  readonly begin: (invocation: string) => void
  /** One database call; one of nobody's invocation counts nowhere. */
  readonly note: (invocation: string | null) => void
  readonly end: (invocation: string, name: string, isCold: boolean) => void
  /** Of one that failed there is nothing to say. */
  readonly forget: (invocation: string) => void
  readonly counts: () => CallCounts
  readonly reset: () => void
}

/** Database calls are the cost of a function: this counts them by invocation. */
export const createTally = (): Tally => {
  const running = new Map<string, number>()
  let ended: Record<string, Counts> = {}

  const note: Tally['note'] = (invocation) => {
    const calls = invocation === null ? undefined : running.get(invocation)
    if (invocation !== null && calls !== undefined) running.set(invocation, calls + 1)
  }
  const end: Tally['end'] = (invocation, name, isCold) => {
    const calls = running.get(invocation) ?? 0
    const counts = (ended[name] ??= { warm: {}, cold: {} })[isCold ? 'cold' : 'warm']
    counts[calls] = (counts[calls] ?? 0) + 1
  }
  return {
    begin: (invocation) => void running.set(invocation, 0),
    note,
    end,
    forget: (invocation) => void running.delete(invocation),
    counts: () => structuredClone(ended),
    reset: () => void (ended = {}),
  }
}
