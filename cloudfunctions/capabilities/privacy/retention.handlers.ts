import { mayTouch, type Actor } from '../../kernel/domain/actor'
import { accept } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { maskName } from '../../kernel/domain/masking'
import { replace, type Db } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import { command, query, stale, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { factsOf, personNames } from '../members/port'
import type { PrivacyContract } from './contract'
import { reportView } from './domain/report'
import { decideSetting, retentionView, settingsIdOf } from './domain/retention'
import { rememberSettings } from './settings'
import { reportsStore, settingsStore, type SettingsDoc } from './store'

const schoolUnitOf = (actor: Actor) => factsOf(actor).schoolUnit

/** As many as one read of names gives; nobody decides on this more often. */
const MOST_SETTERS = 100

const namesOf = async (db: Db, settings: SettingsDoc | null) => {
  const ids = (settings?.versions ?? []).map(({ setBy }) => setBy).slice(-MOST_SETTERS)
  const names = await personNames(db, [...new Set(ids)])
  return (id: string) => maskName(names.get(id)?.name ?? '')
}

type Shown = {
  readonly settings: SettingsDoc | null
  readonly setters: (id: string) => string
}

const viewOf = ({ settings, setters }: Shown, actor: Actor) => {
  const { schoolName, schoolUnit } = factsOf(actor)
  const can = mayTouch(actor, 'members', schoolUnit)
  return retentionView(settings, { schoolName, setters, set: { can, why: can ? '' : '由校工会设置' } })
}

/** How long a school keeps the data of people who are gone, and what has been removed. */
export const retentionHandlers: Pick<Handlers<PrivacyContract>, 'retention' | 'setRetention' | 'reports'> = {
  retention: query({
    load: async ({ db, actor }) => {
      const settings = await db.get(settingsStore, settingsIdOf(schoolUnitOf(actor)))
      return { settings, setters: await namesOf(db, settings) }
    },
    view: (shown, _input, { actor }) => viewOf(shown, actor),
  }),

  setRetention: command({
    load: async ({ db, actor }) => {
      const unit = schoolUnitOf(actor)
      return { unit, settings: await db.get(settingsStore, settingsIdOf(unit)) }
    },
    unit: (state: { readonly unit: string }) => state.unit,
    decide: ({ unit, settings }, input, { actor, now }) =>
      decideSetting(settings, input, { unit, by: actor.id, at: now }),
    save: async ({ db, now, occasion }, { settings, isFirst }) => {
      const { _id, version } = settings
      const { personYears = null } = settings.versions.at(-1) ?? {}
      const event = happened(occasion, 'privacy.retentionSet', _id, { version, personYears })
      const { _id: _same, versions, ...change } = settings
      const saved = isFirst
        ? (await db.insert(settingsStore, bearing<SettingsDoc>(settings, [event]))) && settings
        : await db.update(
            settingsStore,
            { _id, version: version - 1 },
            noting({ ...change, versions: replace(versions) }, [event]),
          )
      if (!saved) return stale
      rememberSettings(saved, now)
      return accept({ settings: saved, setters: await namesOf(db, saved) })
    },
    reply: (shown, _input, { actor }) => viewOf(shown, actor),
  }),

  reports: query({
    unit: (state: { readonly unit: string }) => state.unit,
    load: async ({ db, actor }, { cursor }) => {
      const unit = schoolUnitOf(actor)
      const where = { unit }
      const found = await db.find(reportsStore, 'unit', { where, limit: PAGE, after: placeOf(cursor) })
      return { unit, found }
    },
    view: ({ found }) => pageOf(found, ['day'], reportView),
  }),
}
