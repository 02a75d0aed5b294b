import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { chance } from '../chance'
import { aheadInBranches } from './ahead-branches'
import { aheadInSchool } from './ahead-school'
import { drawn, plainly, toBeDrawn, type Drawn } from './drawn'
import { aheadInDetail } from './ahead-detail'
import { holdActivity } from './held'
import { pastActivities } from './past'

const SEED = 24

/** A year of activities around today. */
export const demoActivities = (people: readonly PersonDoc[], now: string): readonly Drawn[] => {
  const luck = chance(SEED)
  const planned = [...pastActivities(now, luck), ...aheadInSchool, ...aheadInBranches, ...aheadInDetail]
  return planned.map((it) => {
    const held = holdActivity(it, people, luck, now)
    if (it.order === undefined) return plainly(held)
    return it.order === 'made' ? drawn(held) : toBeDrawn(held)
  })
}
