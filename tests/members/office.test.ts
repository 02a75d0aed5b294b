import * as fc from 'fast-check'
import {
  branchOf,
  holding,
  reachOf,
  shopUnit,
  spokenOffice,
  withOffice,
  withoutOffices,
  type Office,
} from '@cloud/capabilities/members/domain/office'
import { outermost } from '@cloud/capabilities/members/domain/scope'
import { covers } from '@cloud/kernel/domain/actor'
import {
  branchOffice,
  clerkOffice,
  schoolOffice,
  BRANCH,
  OTHER_BRANCH,
  SCHOOL,
} from '../support/build-members'

describe('offices and what follows from them', () => {
  it('a shop clerk may redeem and nothing else, and only in her shop', () => {
    const unit = shopUnit(SCHOOL, 'ty')
    expect(holding([clerkOffice('ty')])).toMatchObject({
      grants: [{ duty: 'redeem', unit }],
      grantKeys: [`redeem@${unit}`],
    })
  })

  it('holding an office twice is holding it once', () => {
    const once = withOffice([], branchOffice())
    expect(withOffice(once, { ...branchOffice(), unitName: '光电学院' })).toBe(once)
    expect(holding([...once, ...once]).grants).toEqual(holding(once).grants)
  })

  it('a dismissal takes the office away in whatever branch it is held, and leaves others', () => {
    const held = [branchOffice(), branchOffice(OTHER_BRANCH, '图书馆分会'), schoolOffice]
    expect(withoutOffices(held, 'branchOfficer')).toEqual([schoolOffice])
    expect(withoutOffices([schoolOffice], 'branchOfficer')).toEqual([schoolOffice])
  })

  it.each<[Office, string]>([
    [branchOffice(), '光电学院分会主席'],
    [branchOffice(BRANCH, '光电学院'), '光电学院分会主席'],
    [schoolOffice, '校工会干部'],
    [clerkOffice('ty'), '甜语烘焙店员'],
  ])('an office is said as people say it', (office, said) => expect(spokenOffice(office)).toBe(said))

  it.each([
    [BRANCH, BRANCH],
    [`${BRANCH}g1/`, BRANCH],
    [SCHOOL, SCHOOL],
    ['/elsewhere/', SCHOOL],
  ])('%s lies in the branch %s', (unit, branch) => expect(branchOf(unit, SCHOOL)).toBe(branch))

  it('nobody acts for a person from below anything that person may do', () => {
    const reach = (offices: Office[], unit = BRANCH) => reachOf({ unit, grants: holding(offices).grants })
    expect(reach([])).toBe(BRANCH)
    expect(reach([branchOffice()])).toBe(BRANCH)
    expect(reach([schoolOffice])).toBe(SCHOOL)
    expect(reach([branchOffice(OTHER_BRANCH)])).toBe(SCHOOL)
  })
})

const path = fc
  .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 })
  .map((segments) => `/${segments.join('/')}/`)

describe('for any units', () => {
  it('a reach covers the person and each of her grants, and no smaller unit does', () => {
    fc.assert(
      fc.property(path, fc.array(path, { maxLength: 4 }), (unit, units) => {
        const grants = units.map((each) => ({ duty: 'redeem', unit: each }))
        const reach = reachOf({ unit, grants })
        expect([unit, ...units].every((each) => covers(reach, each))).toBe(true)
        const [next] = unit.slice(reach.length).split('/')
        const smaller = `${reach}${next}/`
        expect(Boolean(next) && [unit, ...units].every((each) => covers(smaller, each))).toBe(false)
      }),
    )
  })

  it('the outermost units cover the same and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(path), path, (units, asked) => {
        const outer = outermost(units)
        const coveredBy = (all: readonly string[]) => all.filter((unit) => covers(unit, asked)).length
        expect(coveredBy(outer)).toBe(Math.min(1, coveredBy(units)))
      }),
    )
  })
})
