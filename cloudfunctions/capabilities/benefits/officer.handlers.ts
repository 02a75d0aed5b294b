import type { Checked } from '../../kernel/contract/define'
import { mayTouch, type Actor } from '../../kernel/domain/actor'
import { accept } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { yearOf } from '../../kernel/domain/time'
import { gt, gte } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { factsOf } from '../members/port'
import type { BenefitsContract } from './contract'
import { decideSave, programmeIdOf, programmeOf, type Programme } from './domain/programme'
import { rowOf } from './domain/row'
import { forget } from './known-programmes'
import { fitStock, stocksOf, takenAt } from './stock'
import { claimsStore, programmesStore, stocksStore, type StockDoc } from './store'

const MOST = 100
const ONLY_SCHOOL = '福利项目由校工会设定'

/** No school: a path that no grant covers. */
const schoolOf = (actor: Actor): string => factsOf(actor).schoolUnit || '/'

/** Vouchers of a programme that has a shop without a stock; null when the stocks tell. */
const claimedOf = async ({ db }: Asking, { _id, kind, shops }: Programme): Promise<number | null> =>
  kind === 'birthday' && shops.some(({ stock }) => stock === null)
    ? db.count(claimsStore, 'shop', { programmeId: _id, shopId: gt('') })
    : null

/** Programmes and stocks of a school in two calls, and one more for each programme without limits. */
const programmesWithNumbers = async (context: Asking) => {
  const { db, actor, now } = context
  const where = { unit: schoolOf(actor), year: gte(yearOf(now) - 1) }
  const [programmes, stocks] = await Promise.all([
    db.find(programmesStore, 'school', { where, limit: MOST }),
    db.find(stocksStore, 'school', { where, limit: MOST }),
  ])
  const claimed = await Promise.all(programmes.map((programme) => claimedOf(context, programme)))
  return programmes.map((programme, at) => ({ programme, stocks, claimed: claimed[at] ?? null }))
}

const write = async ({ db, occasion }: Asking, programme: Programme): Promise<boolean> => {
  const { _id, ...change } = programme
  const { version } = programme
  const events = [happened(occasion, 'benefits.programmeSaved', _id, { version })]
  if (version === 1) return db.insert(programmesStore, bearing(programme, events))
  return (await db.update(programmesStore, { _id, version: version - 1 }, noting(change, events))) !== null
}

/**
 * Stocks that shrink go first, so that nothing is claimed above the new number once it is said; those that
 * grow go last. A death in between is mended by the reaction to `programmeSaved`.
 */
const saveAll = async (context: Asking, programme: Programme, known: ReadonlyMap<string, StockDoc>) => {
  const { db, now } = context
  const shrinks = ({ id, stock }: Programme['shops'][number]) =>
    (stock ?? Infinity) < (known.get(id)?.stock.cap ?? 0)
  const fit = (shop: Programme['shops'][number]) => fitStock({ db, now, programme, shop }, known.get(shop.id))
  for (const shop of programme.shops.filter(shrinks)) if (!(await fit(shop))) return false
  if (!(await write(context, programme))) return false
  forget(context, programme)
  for (const shop of programme.shops.filter((it) => !shrinks(it))) await fit(shop)
  return true
}

type Draft = Checked<BenefitsContract, 'saveProgramme'>

const loadProgramme = async ({ db, actor }: Asking, { kind, year }: Draft) => {
  const school = schoolOf(actor)
  const id = programmeIdOf(kind, year, school)
  const [before, stocks] = await Promise.all([db.get(programmesStore, id), stocksOf(db, id)])
  return { school, before, stocks }
}

export const officerHandlers = {
  programmes: query({
    load: programmesWithNumbers,
    unit: 'own',
    view: (found, _input, { actor }) => {
      const can = mayTouch(actor, 'benefits', schoolOf(actor))
      return {
        items: found.map(({ programme, ...numbers }) => rowOf(programme, numbers)),
        save: { can, why: can ? '' : ONLY_SCHOOL },
      }
    },
  }),

  saveProgramme: command({
    load: loadProgramme,
    unit: (state) => state.school,
    decide: ({ school, before, stocks }, draft, { occasion }) =>
      decideSave(programmeOf(draft, school, before, occasion.id.slice(0, 10)), takenAt(stocks)),
    save: async (context, programme, { stocks }) => {
      if (!(await saveAll(context, programme, stocks))) return stale
      const [fresh, claimed] = await Promise.all([
        stocksOf(context.db, programme._id),
        claimedOf(context, programme),
      ])
      return accept({ programme, numbers: { stocks: [...fresh.values()], claimed } })
    },
    reply: ({ programme, numbers }) => rowOf(programme, numbers),
  }),
} satisfies Pick<Handlers<BenefitsContract>, 'programmes' | 'saveProgramme'>
