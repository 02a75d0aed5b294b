import {
  addUnit,
  citiesIn,
  CITY_NAME,
  schoolsIn,
  unitAt,
  unitBelow,
} from '../../cloudfunctions/capabilities/members/units'
import type { UnitDoc } from '../../cloudfunctions/capabilities/members/store'
import type { Importing } from './importing'

export type ChosenSchool =
  { readonly ok: true; readonly school: UnitDoc } | { readonly ok: false; readonly problem: string }

const cityOf = async ({ db, now, newId, dryRun }: Importing): Promise<UnitDoc> => {
  const [city] = await citiesIn(db)
  if (city) return city
  const opened = unitAt('/city/', CITY_NAME, 'city', '')
  if (!dryRun) await addUnit(db, opened, { at: now, by: 'roster', id: newId() })
  return opened
}

const openSchool = async (importing: Importing, name: string): Promise<UnitDoc> => {
  const { db, now, newId, dryRun } = importing
  const city = await cityOf(importing)
  const school = unitBelow(city.path, name, 'school')
  if (!dryRun) await addUnit(db, school, { at: now, by: 'roster', id: newId() })
  return school
}

const sentence = (schools: readonly UnitDoc[]): string =>
  schools.length
    ? `这里有 ${schools.length} 所学校（${schools.map(({ name }) => name).join('、')}），请用 --school 指明一所`
    : '这里还没有学校，请用 --school 学校名称 新建一所'

/** The school that was named, created when it is new; or the only one there is. */
export const chooseSchool = async (importing: Importing, name: string | undefined): Promise<ChosenSchool> => {
  const schools = await schoolsIn(importing.db)
  const [only] = schools
  if (name === undefined) {
    return only && schools.length === 1
      ? { ok: true, school: only }
      : { ok: false, problem: sentence(schools) }
  }
  const known = schools.find((school) => school.name === name)
  return { ok: true, school: known ?? (await openSchool(importing, name)) }
}
