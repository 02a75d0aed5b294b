import type { Beneficiary } from '@cloud/capabilities/benefits/domain/entitlement'
import { programmeIdOf, type Programme, type Shop } from '@cloud/capabilities/benefits/domain/programme'
import type { Allowed, Voucher } from '@cloud/capabilities/benefits/domain/voucher'
import { fitStock } from '@cloud/capabilities/benefits/stock'
import {
  claimsStore,
  programmesStore,
  stockAt,
  stocksStore,
  type StockDoc,
} from '@cloud/capabilities/benefits/store'
import type { PersonDoc } from '@cloud/capabilities/members/store'
import { aPerson, putPeople, SCHOOL } from './build-members'
import type { World } from './world'

export const aShop = (given: Partial<Shop> = {}): Shop => ({
  id: 'tianyu',
  name: '甜语烘焙',
  address: '军工路 516 号',
  stock: null,
  ...given,
})

/** A configured birthday programme of 2026 with two shops without limit. */
export const aProgramme = (given: Partial<Programme> = {}): Programme => {
  const { kind = 'birthday', year = 2026, unit = SCHOOL } = given
  return {
    _id: programmeIdOf(kind, year, unit),
    kind,
    year,
    unit,
    title: '生日蛋糕',
    from: null,
    before: null,
    pickUpDays: 90,
    lateDays: 60,
    lateClaimDays: 30,
    faceValue: 26000,
    howTo: '',
    source: '校工会 2026 福利标准',
    shops: [aShop(), aShop({ id: 'maixiang', name: '麦香坊' })],
    version: 1,
    ...given,
  }
}

export const aCooling = (given: Partial<Programme> = {}): Programme =>
  aProgramme({
    kind: 'cooling',
    title: '暑期送清凉',
    from: '2026-07-01',
    before: '2026-09-01',
    howTo: '到分会领取',
    shops: [],
    ...given,
  })

export const aBeneficiary = (given: Partial<Beneficiary> = {}): Beneficiary => ({
  id: 'm1',
  name: '周晓明',
  schoolUnit: SCHOOL,
  birthday: '1985-06-12',
  joinedOn: '2015-09-01',
  ...given,
})

const subject = (programme: Programme, memberId: string) => ({
  _id: `${programme._id}-${memberId}`,
  programmeId: programme._id,
  memberId,
  unit: programme.unit,
  year: programme.year,
  kind: programme.kind,
})

export const aVoucher = (given: Partial<Voucher> = {}, programme = aProgramme()): Voucher => ({
  ...subject(programme, given.memberId ?? 'm1'),
  state: 'claimed',
  shopId: 'tianyu',
  shopUnit: `${programme.unit}shop-tianyu/`,
  shopName: '甜语烘焙',
  shopAddress: '军工路 516 号',
  code: '7K3M9Q3T47XF',
  claimedAt: '2026-06-10T02:00:00.000Z',
  validUntil: '2026-09-08',
  redeemedAt: null,
  version: 1,
  faceValue: 26000,
  title: '生日蛋糕',
  nameMasked: '周*明',
  ...given,
})

export const anAllowed = (lateUntil: string, programme = aProgramme()): Allowed => ({
  ...subject(programme, 'm1'),
  state: 'allowed',
  lateUntil,
})

/** Writes a programme with its stocks past the handlers. */
export const putProgramme = async (world: World, given: Partial<Programme> = {}): Promise<Programme> => {
  const programme = aProgramme(given)
  const { db } = world
  if (!(await db.insert(programmesStore, programme))) throw new Error(`${programme._id} is there already`)
  for (const shop of programme.shops) await fitStock({ db, now: world.now(), programme, shop }, undefined)
  return programme
}

/** A school of its own, so that tests in one world do not see each other's people and programmes. */
export const openCampus = (world: World, name: string) => {
  const school = `/shjy/${name}/`
  const branch = `${school}gd/`
  const put = async (given: Partial<Omit<PersonDoc, 'grants' | 'grantKeys'>> & { readonly _id: string }) => {
    const openid = `wx-${name}-${given._id}`
    const person = aPerson({
      unit: branch,
      schoolUnit: school,
      openid,
      ...given,
      _id: `${name}-${given._id}`,
    })
    await putPeople(world.db, person)
    return Object.assign(world.as(openid), { id: person._id, openid })
  }
  return {
    school,
    branch,
    put,
    member: (id: string, given: Partial<Omit<PersonDoc, 'grants' | 'grantKeys'>> = {}) =>
      put({ _id: id, ...given }),
    clerk: (id: string, shopId: string) =>
      put({
        _id: id,
        kind: 'clerk',
        offices: [{ office: 'shopClerk', unit: `${school}shop-${shopId}/`, unitName: '甜语烘焙' }],
      }),
    branchOfficer: (id: string) =>
      put({
        _id: id,
        name: '李芳华',
        offices: [{ office: 'branchOfficer', unit: branch, unitName: '光电学院分会' }],
      }),
    schoolOfficer: (id: string) =>
      put({
        _id: id,
        name: '王建国',
        unit: school,
        unitName: '校工会',
        offices: [{ office: 'schoolOfficer', unit: school, unitName: '示范大学' }],
      }),
  }
}
export type Campus = ReturnType<typeof openCampus>
export type Somebody = Awaited<ReturnType<Campus['member']>>

export const stockOf = (world: World, programmeId: string, shopId: string): Promise<StockDoc | null> =>
  world.db.get(stocksStore, stockAt(programmeId, shopId).id)

/** Every voucher of one shop in a programme; enough for tests. */
export const vouchersAt = async (
  world: World,
  programmeId: string,
  shopId: string,
): Promise<readonly Voucher[]> =>
  (await world.db.find(claimsStore, 'shop', {
    where: { programmeId, shopId },
    limit: 100,
  })) as readonly Voucher[]
