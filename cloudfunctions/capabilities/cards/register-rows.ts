import { oneOf } from '../../kernel/ports/db'
import type { Asking, Context } from '../../kernel/runtime/implement'
import { peopleByNumber, tidyStaffNo, type PersonOnCard } from '../members/port'
import { cards, type RegisteredPart } from './contract'
import { decideRegister, type Card } from './domain/card'
import { wrongWith, type NumberRow } from './domain/sheet'
import { isTaken, moveCount, saveStep } from './saving'
import { cardsStore, type BatchDoc } from './store'

/** A function has ten seconds. */
const AT_ONCE = 100

type Result = 'registered' | 'same' | { readonly why: string }
type Known = {
  readonly people: ReadonlyMap<string, PersonOnCard>
  readonly cards: ReadonlyMap<string, Card>
}

/** Who stands behind the rows, and her card: two calls. */
const knownOf = async ({ db }: Context, school: string, rows: readonly NumberRow[]): Promise<Known> => {
  const numbers = [...new Set(rows.map(({ staffNo }) => tidyStaffNo(staffNo)).filter(Boolean))]
  const people = numbers.length ? await peopleByNumber(db, school, numbers) : []
  const ids = people.map(({ _id }) => _id)
  const found = ids.length
    ? await db.find(cardsStore, '_id', { where: { _id: oneOf(ids) }, limit: AT_ONCE })
    : []
  return {
    people: new Map(people.map((person) => [person.staffNo, person])),
    cards: new Map(found.map((card) => [card._id, card])),
  }
}

const isOther = (row: NumberRow, person: PersonOnCard) =>
  row.name !== '' && row.name !== person.name.replace(/\s/g, '')

/** Registers one row; one call, none when nothing is to be done. */
const registerRow = async (
  context: Asking,
  batch: BatchDoc,
  row: NumberRow,
  known: Known,
): Promise<Result> => {
  const { actor, now, occasion, db } = context
  const wrong = wrongWith(row)
  if (wrong) return { why: wrong }
  const person = known.people.get(tidyStaffNo(row.staffNo))
  if (!person) return { why: '学校名册里没有这个工号' }
  if (isOther(row, person)) return { why: '姓名和工号对不上' }
  const asked = { batchId: batch._id, number: row.number, corrects: false }
  const decision = decideRegister(known.cards.get(person._id) ?? null, asked, { at: now, by: actor.id })
  if (!decision.ok) return { why: cards.errors[decision.code] }
  if (!decision.plan.step) return 'same'
  const own = { ...occasion, id: `${occasion.id}-${person._id}` }
  if (await saveStep({ db, occasion: own }, decision.plan)) return 'registered'
  const taken = await isTaken(db, decision.plan.next)
  return { why: taken ? cards.errors.numberTaken : '刚刚有人改过这张卡，请再导入一次' }
}

/**
 * Registers the next hundred rows of a file. A row that was registered before counts as `same`, so a file may be
 * sent again after a death in between. Rows with the same 工号 or the same number: the first one counts.
 */
export const registerRows = async (
  context: Asking,
  batch: BatchDoc,
  rows: readonly NumberRow[],
  from: number,
): Promise<RegisteredPart> => {
  const part = rows.slice(from, from + AT_ONCE)
  const known = await knownOf(context, batch.school, part)
  const results: Result[] = []
  const seen = new Set<string>()
  for (const row of part) {
    const staffNo = tidyStaffNo(row.staffNo)
    const isSecond = staffNo !== '' && seen.has(staffNo)
    seen.add(staffNo)
    results.push(
      isSecond ? { why: '这个工号在文件里出现了两次' } : await registerRow(context, batch, row, known),
    )
  }
  const registered = results.filter((result) => result === 'registered').length
  if (registered) await moveCount(context.db, batch._id, 'registered', registered)
  const done = from + part.length
  return {
    rows: rows.length,
    done,
    registered,
    same: results.filter((result) => result === 'same').length,
    problems: results.flatMap((result, at) =>
      typeof result === 'object'
        ? [{ row: part[at]?.row ?? 0, staffNo: part[at]?.staffNo ?? '', why: result.why }]
        : [],
    ),
    next: done < rows.length ? done : null,
  }
}
