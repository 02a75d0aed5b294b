import { whatIsThere } from './find'
import type { Host } from './host'

/** How long (ms) a wait lasts at most; nothing ever waits this long unless it fails. */
const PATIENCE = 5000

const turn = (): Promise<void> => new Promise((resolve) => globalThis.setTimeout(resolve, 2))

/** Quiet = nothing pending in three turns running. */
export async function settled({ journal, pages }: Host): Promise<void> {
  const end = Date.now() + PATIENCE
  for (let quiet = 0; quiet < 3; quiet = journal.pending ? 0 : quiet + 1) {
    if (Date.now() > end)
      throw new Error(`${pages.top().path} does not come to rest: ${journal.pending} pending`)
    await turn()
  }
}

/** Waits until something is so; the message says what is on the page instead. */
export async function until(host: Host, met: () => boolean, what: string): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!met()) {
    if (Date.now() > end) {
      const errors = host.journal.errors.map((error) => error.message).join('; ')
      throw new Error(
        `waited for ${what}. ${whatIsThere(host.pages.top().frame.scroll)} Errors: ${errors || 'none'}`,
      )
    }
    await turn()
  }
}
