import type { Checked } from '../../kernel/contract/define'
import { mayTouch } from '../../kernel/domain/actor'
import { refuse } from '../../kernel/domain/decision'
import { command, type Handlers } from '../../kernel/runtime/implement'
import { changing, loadPerson, type Common, type Officer, type State } from './changing'
import type { MembersContract } from './contract'
import type { CareerKind, Standing } from './domain/career'
import { decideMove, decideUndo, type Move } from './domain/moves'
import { tidyStaffNo } from './domain/identity'
import { placeOn, type Place } from './places'

type Input<A extends keyof MembersContract['actions']> = Checked<MembersContract, A>
type Dated = Common & { readonly from: string }

/** A change that follows from the input alone. */
const moving = <I extends Dated>(moveOf: (input: I) => Omit<Move, 'from'>) =>
  changing<I, State>(loadPerson, (person, input, { deed, today }) =>
    decideMove(person, { ...moveOf(input), from: input.from }, deed, today),
  )

type Settling = Dated & { readonly unit: string; readonly staffNo?: string | undefined }
type Placed = State & { readonly place: Place | null }

/** Reads the unit besides: one more call. */
const loadWithPlace = async (context: Officer, input: Settling): Promise<Placed> => {
  const [state, place] = await Promise.all([
    loadPerson(context, input),
    placeOn(context.db, input.unit, input.from),
  ])
  return { ...state, place }
}

/** A change that leads into a unit of the officer's. */
const settling = <I extends Settling>(more: (input: I) => { what: CareerKind; set: Partial<Standing> }) =>
  changing<I, Placed>(loadWithPlace, (person, input, { deed, today, state: { place }, actor }) => {
    if (!mayTouch(actor, 'members', input.unit)) return refuse('outOfScope')
    if (!place) return refuse('noSuchUnit')
    const isElsewhere = place.schoolUnit !== person.schoolUnit
    if (isElsewhere && !input.staffNo) return refuse('acrossSchools')
    const { what, set } = more(input)
    const facts = input.staffNo ? { staffNo: tidyStaffNo(input.staffNo) } : {}
    const move = { what, from: input.from, set: { ...place, ...set }, facts }
    return decideMove(person, move, deed, today)
  })

type Returning = Input<'rejoin'>
const returned = ({ as, from }: Returning) =>
  as === 'member' ? ({ state: 'member', joinedOn: from } as const) : ({ state: 'staff' } as const)

const work = ({ employment, fundingUnit }: Input<'employ'>) => ({
  what: employment ? ('employment' as const) : ('funding' as const),
  set: { ...(employment && { employment }), ...(fundingUnit !== undefined && { fundingUnit }) },
})

/** What officers enter of somebody's way through the union; each change holds from a day on. */
export const careerHandlers: Pick<
  Handlers<MembersContract>,
  'transfer' | 'employ' | 'retire' | 'leave' | 'died' | 'rejoin' | 'undoChange'
> = {
  transfer: command(settling<Input<'transfer'>>(() => ({ what: 'transferred', set: {} }))),
  rejoin: command(settling<Returning>((input) => ({ what: 'rejoined', set: returned(input) }))),
  employ: command(moving<Input<'employ'>>(work)),
  retire: command(
    moving<Input<'retire'>>(() => ({ what: 'retired', set: { state: 'retired', employment: 'retired' } })),
  ),
  leave: command(moving<Input<'leave'>>(({ goes }) => ({ what: 'left', set: { state: goes } }))),
  died: command(moving<Input<'died'>>(() => ({ what: 'died', set: { state: 'gone' } }))),
  undoChange: command(
    changing<Input<'undoChange'>, State>(loadPerson, (person, { changeId }, { deed, today }) =>
      decideUndo(person, changeId, deed, today),
    ),
  ),
}
