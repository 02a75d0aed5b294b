import { dayOf } from '../../kernel/domain/time'
import { lte } from '../../kernel/ports/db'
import { happened } from '../../kernel/domain/event'
import type { Repair } from '../../kernel/runtime/reactions'
import { refreshed } from './domain/person'
import { savePerson } from './save-person'
import { membersStore } from './store'

const AT_ONCE = 100

/**
 * Brings what stands beside a career up to a day that has come: changes dated ahead, offices that began or ended.
 * `identify` does not wait for it. A second run finds nobody.
 */
export const refreshDue: Repair = async ({ db, now, newId }) => {
  const today = dayOf(now)
  const due = await db.find(membersStore, 'due', { where: { dueOn: lte(today) }, limit: AT_ONCE })
  let mended = 0
  for (const person of due) {
    const next = refreshed(person, today)
    const offices = next.offices.filter(({ until }) => until === undefined || today < until)
    const units = [...new Set([person.unit, next.unit])]
    const occasion = { at: now, by: 'system', id: newId() }
    const isJoining = person.kind !== 'member' && next.kind === 'member'
    const joined = happened(occasion, 'members.joined', person._id, { joinedOn: next.joinedOn })
    const refreshing = happened(occasion, 'members.refreshed', person._id, { units, kind: next.kind })
    const events = [...(isJoining ? [joined] : []), refreshing]
    const saved = await savePerson(db, person, { person: { ...next, offices }, events })
    mended += Number(saved !== null)
  }
  return mended
}
