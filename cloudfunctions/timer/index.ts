import { connect, isTimer } from '../kernel/adapters/cloudbase'
import { worldOf } from '../kernel/adapters/world'
import { repair, sweep } from '../kernel/runtime/sweep'
import { aftermaths } from '../registry'

const db = connect()

/** What nobody waits for: moving events, reacting to them, mending what a death left behind. */
export const main = async (event: { readonly TriggerName?: string }, context: unknown) => {
  if (!isTimer(context)) return { ok: false, error: { code: 'system.forbidden', message: '只由定时器调用' } }
  const { log, now, newId } = worldOf(db, null)
  const surroundings = { db, now: now(), newId }
  const mended = event.TriggerName === 'repair' ? await repair(aftermaths, surroundings, log) : 0
  const settled = await sweep(aftermaths, surroundings, log)
  return { ok: true, data: { settled, mended } }
}
