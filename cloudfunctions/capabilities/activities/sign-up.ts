import { accept } from '../../kernel/domain/decision'
import { maskName } from '../../kernel/domain/masking'
import { holds } from '../../kernel/domain/quota'
import type { Asking } from '../../kernel/runtime/implement'
import { refuseSystem } from '../../kernel/runtime/refusal'
import { factsOf } from '../members/port'
import { handOf } from './asker'
import type { Given } from './contract'
import { waitingOf } from './domain/activity'
import { answerProblems, keptAnswers } from './domain/answers'
import type { Party } from './domain/seats'
import { signUpId, type SignUpPlan } from './domain/sign-up'
import { directStay, lineStay } from './domain/stay'
import { fileProblems } from './files'
import { giveBack, mendSeat } from './line'
import { again, lineUp, standing, waitOn } from './lining-up'
import { asRow, briefly, COUNTED, placeInLine, type Standing } from './standing'
import { activitiesStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { enterRow, newRow, reopenRow, type Hand } from './store/rows'
import { takeSeat } from './store/seats'

/** What she asks for. */
export type Wish = { readonly party: Party; readonly given: Given; readonly salt?: string | undefined }

const memberOf = ({ actor }: Asking) => ({
  memberId: actor.id,
  nameMasked: maskName(actor.name),
  unitName: factsOf(actor).unitName,
})

/** She has a seat, as far as is known; if her row does not agree, the two are brought together first. */
const keep = async (context: Asking, activity: ActivityDoc, { given }: Wish) => {
  const { db, actor } = context
  const row = await db.get(signUpsStore, signUpId(activity._id, actor.id))
  const isSeated = row?.state === 'confirmed' || row?.state === 'offered'
  const agrees = isSeated && row.stay === activity.seats.stays[actor.id]
  if (agrees) return accept<Standing>({ activity, mine: asRow(row), row })
  const fresh = await db.get(activitiesStore, activity._id)
  if (fresh) await mendSeat(handOf(context), fresh, actor.id, given)
  return again(activity)
}

/** Her row for the seat that she holds. False when it was written for her, and she has left since. */
const writeTaken = async (hand: Hand, row: SignUpDoc): Promise<boolean> => {
  if (await enterRow(hand, row, 'signedUp')) return true
  const there = await hand.db.get(signUpsStore, row._id)
  if (!there || there.stay === row.stay) return there?.state === 'confirmed'
  // It was read after the row: while that stays as it is, the seat cannot be given back.
  const activity = await hand.db.get(activitiesStore, row.activityId)
  if (activity?.seats.stays[row.memberId] !== row.stay) return false
  return (await reopenRow(hand, row, 'signedUp', there)) !== null
}

const take = async (context: Asking, activity: ActivityDoc, wish: Wish) => {
  const { db, now, actor } = context
  const { party, given } = wish
  const stay = directStay(context.newId(), party.share)
  const taken = await takeSeat(db, activity._id, { ...party, memberId: actor.id, stay }, now)
  if (!taken) return queue(context, activity, wish, true)
  const begun = { ...party, state: 'confirmed', stay, at: now } as const
  const row = newRow(activity._id, memberOf(context), begun, given)
  const isWritten = await writeTaken(handOf(context), row)
  return isWritten ? standing(context, taken, asRow(row), row) : again(taken)
}

const rowInLine = (context: Asking, activity: ActivityDoc, { party, given, salt }: Wish): SignUpDoc => {
  const stay = lineStay(context.newId(), party.share)
  const entry = salt === undefined ? {} : { salt, entry: context.newId().slice(0, 12), toLog: activity._id }
  const state = salt === undefined ? 'waiting' : 'entered'
  const begun = { ...party, ...entry, state, stay, at: context.now } as const
  return newRow(activity._id, memberOf(context), begun, given)
}

const eventFor = ({ state }: SignUpDoc) => (state === 'entered' ? 'entered' : 'waitlisted')

/**
 * The row comes first and the look at what is left second; whoever gives a seat back does it the other way
 * round. So one of the two sees the other, and no seat stays free while somebody waits who fits.
 */
const queue = async (context: Asking, activity: ActivityDoc, wish: Wish, hasTried = false) => {
  const row = rowInLine(context, activity, wish)
  if (await enterRow(handOf(context), row, eventFor(row))) return lineUp(context, activity, row)
  const isShort = !hasTried && row.state === 'waiting' && waitingOf(activity) <= COUNTED
  const found = isShort ? await placeInLine(context.db, activity._id, context.actor.id) : null
  return found ? waitOn(context, activity, found) : comeBack(context, activity, row)
}

/** There is a row that is not among the first in line. */
const comeBack = async (context: Asking, activity: ActivityDoc, next: SignUpDoc) => {
  const { db, actor } = context
  const row = await db.get(signUpsStore, next._id)
  if (row && row.state !== 'waiting' && row.state !== 'cancelled')
    return accept<Standing>({ activity, mine: briefly(activity, row), row })
  if (row?.state === 'waiting') {
    // Where she stands would be another call: in a long line her page tells it, not a second tap.
    return waitOn(context, activity, { mine: asRow(row), row })
  }
  const fresh = row && (await db.get(activitiesStore, activity._id))
  if (!fresh) return again(activity)
  if (fresh.seats.stays[actor.id] === row.stay) await giveBack(handOf(context), fresh, row)
  else if (holds(fresh.seats, actor.id)) return again(activity)
  const entry = row.entry === undefined || next.entry === undefined ? {} : { entry: row.entry }
  const reopened = await reopenRow(handOf(context), { ...next, ...entry }, eventFor(next), row)
  return reopened ? lineUp(context, fresh, reopened) : again(activity)
}

/** Carries out what was decided: three calls at most for whoever is new, two when the activity was known. */
export const carryOut = async (
  context: Asking,
  plan: SignUpPlan<ActivityDoc>,
  { given, salt }: Omit<Wish, 'party'>,
) => {
  const { activity, way, party } = plan
  if (way === 'keep') return keep(context, activity, { party, given })
  const problems = answerProblems(activity.fields, given.answers)
  if (Object.keys(problems).length) return refuseSystem('invalidInput', problems)
  const kept = { ...given, answers: keptAnswers(activity.fields, given.answers) }
  const wrongFiles = await fileProblems(context, activity.fields, kept.answers)
  if (Object.keys(wrongFiles).length) return refuseSystem('invalidInput', wrongFiles)
  if (way === 'enter') return queue(context, activity, { party, given: kept, salt })
  const wish = { party, given: kept }
  return way === 'take' ? take(context, activity, wish) : queue(context, activity, wish)
}
