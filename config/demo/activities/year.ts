import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { chance } from '../chance'
import { aheadInBranches } from './ahead-branches'
import { aheadInSchool } from './ahead-school'
import { holdActivity, type Held } from './held'
import { pastActivities } from './past'

const SEED = 24

/** A year of activities around today. */
export const demoActivities = (people: readonly PersonDoc[], now: string): readonly Held[] => {
  const luck = chance(SEED)
  const planned = [...pastActivities(now, luck), ...aheadInSchool, ...aheadInBranches]
  return planned.map((it) => holdActivity(it, people, luck, now))
}
