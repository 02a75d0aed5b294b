import { countsStore, membersStore, type PersonDoc } from '@cloud/capabilities/members/store'
import { recountDirty, markDirty } from '@cloud/capabilities/members/counting'
import type { Collection, Db } from '@cloud/kernel/ports/db'
import { aPerson, branchOffice, CITY, cityOffice } from './build-members'
import type { World } from './world'

/** What one question costs in a registry of so many people, identify included. */
export type ScaleCost = {
  readonly people: number
  readonly what: string
  readonly calls: number
  readonly scanned: number
  readonly returned: number
}

const IN_A_SCHOOL = 1000
const IN_A_BRANCH = 50
const BATCH = 100
const NAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const LASTS = '芳敏娟霞燕玲婷慧琳洁伟强军勇杰涛超斌鹏辉'

const schoolOf = (no: number) => `${CITY}s${Math.floor(no / IN_A_SCHOOL)}/`
const branchOf = (no: number) => `${schoolOf(no)}b${Math.floor((no % IN_A_SCHOOL) / IN_A_BRANCH)}/`

const personAt = (no: number): PersonDoc =>
  aPerson({
    _id: `r${no}`,
    openid: `r${no}`,
    staffNo: String(no).padStart(7, '0'),
    name: `${NAMES[no % 20]}${LASTS[Math.floor(no / 20) % 20]}${LASTS[Math.floor(no / 400) % 20]}`,
    sex: no % 2 ? 'female' : 'male',
    birthday: `${1966 + (no % 35)}-0${1 + (no % 9)}-11`,
    unit: branchOf(no),
    unitName: '分会',
    schoolUnit: schoolOf(no),
    ...(no === 0 ? { offices: [branchOffice(branchOf(0), '分会')] } : {}),
    ...(no === 1 ? { offices: [cityOffice] } : {}),
  })

const ATTEMPTS = 5

/** The SDK adds a list in one call; on a busy machine one may time out, and what has been added then is refused. */
const insertAll = async (db: Db, people: readonly PersonDoc[], attempt = 1): Promise<unknown> =>
  db.insert(membersStore as Collection<unknown>, people).catch((caught: unknown) => {
    if (attempt === ATTEMPTS) throw caught
    return insertAll(db, people, attempt + 1)
  })

/** Fills an empty world: schools of 1,000 in branches of 50, and the counts of the first school. */
export const fillRegistry = async ({ db, surroundings, now }: World, people: number): Promise<void> => {
  for (let at = 0; at < people; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, people - at) }, (_, nth) => personAt(at + nth))
    await insertAll(db, batch)
  }
  for (let branch = 0; branch < IN_A_SCHOOL; branch += IN_A_BRANCH)
    await markDirty(db, branchOf(branch), now())
  await recountDirty(surroundings())
  if (!(await db.get(countsStore, 'shjy'))) throw new Error('nothing was counted')
}

const BRANCH_OFFICER = 'r0'
const CITY_OFFICER = 'r1'

const QUESTIONS: readonly (readonly [what: string, openid: string, call: string, input: object])[] = [
  ['who am I', 'r17', 'members.me', {}],
  ['a branch’s list', BRANCH_OFFICER, 'members.people', {}],
  ['the city’s list', CITY_OFFICER, 'members.people', {}],
  ['by name', CITY_OFFICER, 'members.people', { q: '王敏' }],
  ['by initials', CITY_OFFICER, 'members.people', { q: 'WM' }],
  ['by number', CITY_OFFICER, 'members.people', { q: '00012' }],
  ['by sex', CITY_OFFICER, 'members.people', { filter: { by: 'sex', is: 'female' } }],
  ['by age', CITY_OFFICER, 'members.people', { filter: { by: 'age', is: 'from30' } }],
  ['in one branch by name', CITY_OFFICER, 'members.people', { q: '王', unit: branchOf(0) }],
  ['a person', BRANCH_OFFICER, 'members.person', { personId: 'r17' }],
  ['the city’s counts', CITY_OFFICER, 'members.counts', {}],
]

/** What every question of the registry costs in this world. */
export const scaleCosts = async (world: World, people: number): Promise<readonly ScaleCost[]> => {
  const costs: ScaleCost[] = []
  for (const [what, openid, call, input] of QUESTIONS) {
    const { calls, scanned, returned, unindexed } = await world.counting(() =>
      world.got(world.as(openid)(call, input)),
    )
    if (unindexed.length) throw new Error(`${what}: ${unindexed.join()}`)
    costs.push({ people, what, calls, scanned, returned })
  }
  return costs
}
