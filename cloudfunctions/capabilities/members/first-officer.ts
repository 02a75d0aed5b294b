import { happened } from '../../kernel/domain/event'
import { absent, gt, type Db } from '../../kernel/ports/db'
import { bearing } from '../../kernel/ports/pending'
import { freshCode } from './codes'
import type { Unit } from './domain/roster/diff'
import { officersOf } from './port'
import { appointmentsStore } from './store'

type World = {
  readonly db: Db
  readonly now: string
  readonly newId: () => string
  readonly newCode: (length: number) => string
}

/** Codes that were printed before and nobody has used: the newest one is the only one that is good. */
const withdrawEarlier = async (db: Db, unit: string, now: string): Promise<void> => {
  const where = { unit, expiresAt: gt(now) }
  const earlier = await db.find(appointmentsStore, 'unit', { where, limit: 100 })
  for (const { _id } of earlier)
    await db.update(appointmentsStore, { _id, usedBy: absent }, { expiresAt: now })
}

/**
 * A one-time code with which somebody becomes the first officer of a school; null when it has one.
 * The code is told once, here; the database keeps its digest.
 */
export const offerFirstOffice = async (
  { db, now, newId, newCode }: World,
  school: Unit,
): Promise<{ readonly code: string; readonly expiresAt: string } | null> => {
  if ((await officersOf(db, 'members', school.path)).length) return null
  await withdrawEarlier(db, school.path, now)
  const { code, kept } = freshCode(newCode, now)
  const office = { office: 'schoolOfficer', unit: school.path, unitName: school.name } as const
  const event = happened({ at: now, by: 'roster', id: newId() }, 'members.officeOffered', kept.digest)
  const { digest: _id, expiresAt } = kept
  await db.insert(appointmentsStore, bearing({ _id, ...office, expiresAt }, [event]))
  return { code, expiresAt }
}
