import type { Db } from '../../kernel/ports/db'
import type { Settings } from './contract'
import { settingsStore } from './store'

const NONE: Settings = { noShow: null, needsReview: null, weights: null }

export const settingsId = (school: string): string =>
  school.replaceAll('/', '-').replace(/^-|-$/g, '') || 'root'

/** The school's own rules; nothing set where it has set nothing. One call. */
export const settingsOf = async (db: Db, school: string): Promise<Settings> => {
  const found = await db.get(settingsStore, settingsId(school))
  return found ? { noShow: found.noShow, needsReview: found.needsReview, weights: found.weights } : NONE
}
