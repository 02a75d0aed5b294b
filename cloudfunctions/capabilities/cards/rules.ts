import type { Actor } from '../../kernel/domain/actor'
import type { Db } from '../../kernel/ports/db'
import { factsOf } from '../members/port'
import { schoolKey, usualRules, type Batch, type Rules } from './domain/batch'
import { columnLabels } from './labels'
import { batchesStore, schoolsStore } from './store'

/** The school that hands in somebody's card; a path that no grant covers for those of none. */
export const schoolOf = (actor: Actor): string => factsOf(actor).schoolUnit || '/'

/** A school's own rules, or the usual ones. One call. */
export const rulesOf = async (db: Db, school: string): Promise<Rules> =>
  (await db.get(schoolsStore, schoolKey(school))) ?? usualRules(columnLabels)

/** The newest batch of a school. One call. */
export const newestBatch = async (db: Db, school: string): Promise<Batch | undefined> =>
  (await db.find(batchesStore, 'school', { where: { school }, limit: 1 }))[0]
