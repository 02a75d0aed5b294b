/**
 * What a warm instance may remember of published definitions, for seconds.
 * Grants and members are never kept. The clock is the caller's.
 */
export const warmCache = <T>(seconds: number, most = 200) => {
  const kept = new Map<string, { readonly value: T; readonly since: number }>()
  const isKept = (since: number, now: string) => Date.parse(now) < since + seconds * 1000
  return {
    get: (key: string, now: string): T | undefined => {
      const entry = kept.get(key)
      return entry && isKept(entry.since, now) ? entry.value : undefined
    },
    put: (key: string, now: string, value: T): T => {
      if (kept.size >= most) kept.clear()
      kept.set(key, { value, since: Date.parse(now) })
      return value
    },
    /** Seconds since it was put; none for what is not there. */
    age: (key: string, now: string): number => {
      const entry = kept.get(key)
      return entry ? (Date.parse(now) - entry.since) / 1000 : 0
    },
    drop: (key: string): void => void kept.delete(key),
  }
}
