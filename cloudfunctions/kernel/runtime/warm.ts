/**
 * What a warm instance may remember of published definitions, for seconds.
 * Grants and members are never kept. The clock is the caller's.
 */
export const warmCache = <T>(seconds: number, most = 200) => {
  const kept = new Map<string, { readonly value: T; readonly until: number }>()
  return {
    get: (key: string, now: string): T | undefined => {
      const entry = kept.get(key)
      return entry && Date.parse(now) < entry.until ? entry.value : undefined
    },
    put: (key: string, now: string, value: T): T => {
      if (kept.size >= most) kept.clear()
      kept.set(key, { value, until: Date.parse(now) + seconds * 1000 })
      return value
    },
    drop: (key: string): void => void kept.delete(key),
  }
}
