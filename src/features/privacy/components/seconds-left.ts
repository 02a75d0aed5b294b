/** Whole seconds from one instant to another; 0 when it has passed. */
export const secondsLeft = (until: string, now: string): number =>
  Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000))
