import { yearOf } from '../../kernel/domain/time'
import { gte } from '../../kernel/ports/db'
import type { Context } from '../../kernel/runtime/implement'
import { warmCache } from '../../kernel/runtime/warm'
import { programmeIdOf, type Programme } from './domain/programme'
import { programmesStore } from './store'

/** A programme is a published definition: an instance may be this late in seeing a new version. */
const SECONDS = 30
/** Three kinds a year; more than any school has in the few years that are asked for. */
const MOST = 100

const single = warmCache<Programme>(SECONDS)
const yearly = warmCache<readonly Programme[]>(SECONDS)

type World = Pick<Context, 'db' | 'now'>

/** One programme; no call in an instance that knows it, else one. */
export const programmeById = async ({ db, now }: World, id: string): Promise<Programme | null> => {
  const known = single.get(id, now)
  if (known) return known
  const found = await db.get(programmesStore, id)
  return found && single.put(id, now, found)
}

const keyOf = (school: string, year: number) => `${year}${school}`

/**
 * A school's programmes from last year on, whose late claims may still run.
 * No call in an instance that knows them, else one.
 */
export const programmesOf = async ({ db, now }: World, school: string): Promise<readonly Programme[]> => {
  const year = yearOf(now) - 1
  const known = yearly.get(keyOf(school, year), now)
  if (known) return known
  const found = await db.find(programmesStore, 'school', {
    where: { unit: school, year: gte(year) },
    limit: MOST,
  })
  for (const programme of found) single.put(programme._id, now, programme)
  return yearly.put(keyOf(school, year), now, found)
}

/** This instance has saved a programme and must not remember the old one. */
export const forget = ({ now }: World, { kind, year, unit }: Programme): void => {
  single.drop(programmeIdOf(kind, year, unit))
  yearly.drop(keyOf(unit, yearOf(now) - 1))
}
