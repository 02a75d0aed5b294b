import { isTimer } from '../kernel/adapters/cloudbase'
import { openWorld, type World } from '../kernel/adapters/world'
import { repair, sweep } from '../kernel/runtime/sweep'
import { aftermaths } from '../aftermaths'

let world: World | undefined

/** What nobody waits for: moving events, reacting to them, mending what a death left behind. */
export const main = async (event: { readonly TriggerName?: string }, context: unknown) => {
  if (!isTimer(context)) return { ok: false, error: { code: 'system.forbidden', message: '只由定时器调用' } }
  const { db, files, log, now, newId } = (world ??= openWorld())
  const surroundings = { db, files, now: now(), newId }
  const mended = event.TriggerName === 'repair' ? await repair(aftermaths, surroundings, log) : 0
  const settled = await sweep(aftermaths, surroundings, log)
  return { ok: true, data: { settled, mended } }
}
