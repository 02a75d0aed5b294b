import type { Context } from '../../kernel/runtime/implement'
import { warmCache } from '../../kernel/runtime/warm'
import { settingsIdOf } from './domain/retention'
import { settingsStore, type SettingsDoc } from './store'

const warm = warmCache<SettingsDoc | null>(10)

/** What a school has decided, as a warm instance may remember it. One call, or none. */
export const knownSettings = async (
  { db, now }: Pick<Context, 'db' | 'now'>,
  schoolUnit: string,
): Promise<SettingsDoc | null> => {
  const id = settingsIdOf(schoolUnit)
  const known = warm.get(id, now)
  return known === undefined ? warm.put(id, now, await db.get(settingsStore, id)) : known
}

/** After a change: this instance does not answer from before it. */
export const rememberSettings = (settings: SettingsDoc, now: string): void =>
  void warm.put(settings._id, now, settings)
