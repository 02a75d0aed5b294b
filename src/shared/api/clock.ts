let offset = 0

/** Sets the clock by an instant (ISO) the server has just told; half a second of travel does not matter here. */
export function learnTime(serverNow: string): void {
  const at = Date.parse(serverNow)
  if (!Number.isNaN(at)) offset = at - Date.now()
}

/** Now by the server's clock, ISO: what every date on a page is said against. */
export function serverNow(): string {
  return new Date(Date.now() + offset).toISOString()
}
