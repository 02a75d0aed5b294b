import type { AttendanceDoc, RatingDoc } from '../../../cloudfunctions/capabilities/activities/store'
import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { chance, type Chance } from '../chance'
import { aheadInBranches } from './ahead-branches'
import { aheadInDetail } from './ahead-detail'
import { aheadInSchool } from './ahead-school'
import { attendedOf } from './attended'
import { drawn, plainly, toBeDrawn, type Drawn } from './drawn'
import { holdActivity, type Held } from './held'
import { lately } from './lately'
import { mingles } from './mingles'
import { opinionsOf, starsFrom } from './opinions'
import { pastActivities } from './past'
import type { Planned } from './planned'

const SEED = 24

/** An activity with its people, whoever came to it, and what they say of it. */
export type Lived = Drawn & {
  readonly attendance: readonly AttendanceDoc[]
  readonly ratings: readonly RatingDoc[]
}

const seatedBy = (it: Planned, held: Held): Drawn => {
  if (it.order === undefined) return plainly(held)
  return it.order === 'made' ? drawn(held) : toBeDrawn(held)
}

const live = (it: Planned, people: readonly PersonDoc[], luck: Chance, now: string): Lived => {
  const held = seatedBy(it, holdActivity(it, people, luck, now))
  const attendance = attendedOf(it, held, now)
  const ratings = opinionsOf(it, held.activity, attendance, now)
  return { ...held, activity: { ...held.activity, ...starsFrom(ratings) }, attendance, ratings }
}

/** A year of activities around today. */
export const demoActivities = (people: readonly PersonDoc[], now: string): readonly Lived[] => {
  const luck = chance(SEED)
  const planned = [
    ...pastActivities(now, luck),
    ...aheadInSchool,
    ...aheadInBranches,
    ...aheadInDetail,
    ...mingles,
    ...lately,
  ]
  return planned.map((it) => live(it, people, luck, now))
}
