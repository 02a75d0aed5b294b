import { happened, type Occasion } from '../../kernel/domain/event'
import { replace, type Db } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import { holding } from './domain/office'
import type { RowPlan } from './domain/roster/diff'
import { membersStore, type PersonDoc } from './store'

type Adding = Extract<RowPlan, { does: 'add' }>
type Changing = Extract<RowPlan, { does: 'change' }>

const add = (db: Db, { person: { offices, ...person } }: Adding, id: string, occasion: Occasion) => {
  const document: PersonDoc = { ...person, ...holding(offices), _id: id, rev: 0 }
  return db.insert(membersStore, bearing(document, [happened(occasion, 'members.enrolled', id)]))
}

const heldBy = ({ known, offices }: Changing) => {
  const { grants, grantKeys } = holding(offices)
  return {
    offices: replace(offices),
    grants: replace(grants),
    grantKeys: replace(grantKeys),
    rev: known.rev + 1,
  }
}

const change = async (db: Db, plan: Changing, occasion: Occasion) => {
  const { known, fields, offices } = plan
  const isAppointed = offices !== known.offices
  const names = [...Object.keys(fields), ...(isAppointed ? ['offices'] : [])]
  const event = happened(occasion, 'members.amended', known._id, { fields: names })
  const amended = { ...fields, ...(isAppointed ? heldBy(plan) : {}) }
  return (
    (await db.update(membersStore, { _id: known._id, rev: known.rev }, noting(amended, [event]))) !== null
  )
}

/** Writes what a row comes to; false when somebody else was quicker. At most one call. */
export const saveRow = async (db: Db, plan: RowPlan, newId: () => string, now: string): Promise<boolean> => {
  const occasion = { at: now, by: 'roster', id: newId() }
  if (plan.does === 'add') return add(db, plan, newId(), occasion)
  return plan.does === 'change' ? change(db, plan, occasion) : true
}
