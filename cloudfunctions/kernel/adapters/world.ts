import type { Deps } from '../ports/deps'
import { newCode, newId } from './chance'
import { cloudbaseDb, openCloudbase } from './cloudbase'
import { contentCheck } from './content-check'
import { cloudFiles } from './files'
import { phoneOf } from './phone'
import { signing } from './signing'

const log: Deps['log'] = (line) => console.error(JSON.stringify(line))

/** What every call of an instance shares: the real clock, chance, log, key, database and storage. */
export type World = Omit<Deps, 'openid'>

/** The environment a function runs in, or the one that `env` and local-cloud's variables point at. */
export const openWorld = (env?: string): World => {
  const app = openCloudbase(env)
  return {
    db: cloudbaseDb(app.database()),
    files: cloudFiles(app),
    isClean: contentCheck(app),
    phoneOf: phoneOf(app),
    sign: signing(),
    now: () => new Date().toISOString(),
    newId,
    newCode,
    log,
  }
}
