import { BRANCH, OTHER_BRANCH, SCHOOL, schoolOffice } from '../support/build-members'
import { seatProblems } from '../support/invariants'
import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const refused = (code: string) => ({ ok: false, error: { code: `activities.${code}` } })
const children = (count: number, age = 8) =>
  Array.from({ length: count }, (_, n) => ({ name: `孩子${n}`, age, relation: 'child' }))
const family = (who: string, activityId: string, brings: number, more: object = {}) =>
  stage.world.as(who)('activities.signUp', { activityId, companions: children(brings), ...more })
const withFamilies = { companions: { most: 3, ages: { from: 3, to: 12 } } }
const expectWell = async (id: string) => expect((await seatProblems(stage.world.db, id)).problems).toEqual([])

describe('a family', () => {
  it('gets all its seats or none, and waits as one', async () => {
    const [one, two, three, four] = (await stage.someone(4)) as [string, string, string, string]
    const id = await stage.activity({ capacity: 4, ...withFamilies })
    expect(await family(one, id, 2)).toMatchObject({
      data: { left: 1, mine: { state: 'confirmed', size: 3 } },
    })
    expect(await family(two, id, 1)).toMatchObject({ data: { left: 1, mine: { state: 'waiting', size: 2 } } })
    expect(await family(three, id, 0)).toMatchObject({
      data: { left: 0, mine: { state: 'confirmed', size: 1 } },
    })
    expect(await family(four, id, 0)).toMatchObject({ data: { mine: { state: 'waiting', position: 2 } } })
    expect(await stage.cancel(three, id)).toMatchObject({ data: { left: 0 } })
    expect(await stage.states(id)).toMatchObject({ [two]: 'waiting', [four]: 'confirmed' })
    expect(await stage.cancel(one, id)).toMatchObject({ data: { left: 1 } })
    expect(await stage.states(id)).toMatchObject({ [two]: 'confirmed' })
    await expectWell(id)
  })

  it('tells who comes along, and sees it again', async () => {
    const who = await stage.somebody()
    const id = await stage.activity({
      ...withFamilies,
      fields: [
        { id: 'phone', type: 'phone', label: '手机', isRequired: true, options: [], isMany: false },
        {
          id: 'stop',
          type: 'choice',
          label: '上车',
          isRequired: false,
          options: ['南门', '北门'],
          isMany: false,
        },
      ],
    })
    expect(await family(who, id, 1)).toMatchObject({
      error: { code: 'system.invalidInput', fields: { 'answers.phone': '请填写手机' } },
    })
    expect(await family(who, id, 1, { answers: { phone: '199', stop: '东门' } })).toMatchObject({
      error: { fields: { 'answers.phone': '请填 11 位手机号', 'answers.stop': '请从给出的选项里选' } },
    })
    const answers = { phone: '19900001234', stop: '南门', other: '不问的' }
    const told = await stage.world.got(family(who, id, 1, { answers }))
    expect(told.given).toEqual({
      companions: children(1),
      answers: { phone: '19900001234', stop: '南门' },
      showMe: false,
    })
    const officer = await stage.officer()
    const listed = { activityId: id, state: 'confirmed' }
    const { items } = await stage.world.got(stage.world.as(officer)('activities.signUps', listed))
    expect(items[0]).toMatchObject({ size: 2, given: told.given })
  })

  it('is refused by the rule of the activity', async () => {
    const who = await stage.somebody()
    const alone = await stage.activity()
    const id = await stage.activity({ capacity: 3, ...withFamilies })
    const of = (companions: object[]) =>
      stage.world.as(who)('activities.signUp', { activityId: id, companions })
    expect(await family(who, alone, 1)).toMatchObject(refused('noCompanions'))
    expect(await of(children(4))).toMatchObject(refused('tooManyCompanions'))
    const [young, old] = [children(1), children(1, 13)].flat()
    const message = '同行人的年龄不在规定范围里'
    expect(await of([young as object, old as object])).toMatchObject({
      error: { ...refused('companionAge').error, fields: { 'companions.1.age': message } },
    })
    expect(await of(children(3))).toMatchObject(refused('tooManyForIt'))
    expect(await stage.detail(who, id)).toMatchObject({
      data: { companions: { most: 3, words: '最多带 3 人，年龄 3 至 12 岁' } },
    })
  })
})

describe('a quota of a branch', () => {
  const quotas = [
    { unit: BRANCH, unitName: '光电学院分会', cap: 1 },
    { unit: OTHER_BRANCH, unitName: '图书馆分会', cap: 2 },
  ]
  const other = () => stage.somebody({ unit: OTHER_BRANCH, unitName: '图书馆分会' })

  it('is never exceeded, and does not keep others from free seats', async () => {
    const [one, two, three] = [await stage.somebody(), await stage.somebody(), await other()]
    const id = await stage.activity({ unit: SCHOOL, capacity: 3, quotas })
    await stage.come(id, one, two, three)
    expect(await stage.states(id)).toEqual({ [one]: 'confirmed', [two]: 'waiting', [three]: 'confirmed' })
    expect(await stage.detail(one, id)).toMatchObject({
      data: {
        left: 1,
        quotas: [
          { unitName: '光电学院分会', cap: 1, left: 0, isMine: true },
          { unitName: '图书馆分会', cap: 2, left: 1, isMine: false },
        ],
      },
    })
    await stage.world.got(stage.cancel(three, id))
    expect((await stage.states(id))[two]).toBe('waiting')
    await stage.world.got(stage.cancel(one, id))
    expect((await stage.states(id))[two]).toBe('confirmed')
    await expectWell(id)
  })

  it('can close an activity to everybody else', async () => {
    const stranger = await stage.somebody({ unit: `${SCHOOL}mk/` })
    const id = await stage.activity({ unit: SCHOOL, quotas, isRestOpen: false })
    expect(await stage.signUp(stranger, id)).toMatchObject(refused('noQuota'))
    expect(await stage.detail(stranger, id)).toMatchObject({ data: { signUp: { can: false } } })
  })

  it('can be made larger and smaller, never below what is taken; then the line comes in', async () => {
    const officer = await stage.somebody({ offices: [schoolOffice] })
    const [one, two, three] = (await stage.someone(3)) as [string, string, string]
    const id = await stage.activity({ unit: SCHOOL, capacity: 3, quotas })
    await stage.come(id, one, two, three)
    const edit = (first: number, more: object = {}) =>
      stage.edit(officer, id, { quotas: [{ ...quotas[0], cap: first }, quotas[1]], ...more })
    expect(await edit(2)).toMatchObject({ data: { left: 1, waiting: 1 } })
    expect((await stage.states(id))[two]).toBe('confirmed')
    expect(await edit(1)).toMatchObject(refused('quotaTooSmall'))
    expect(await edit(3, { capacity: 2 })).toMatchObject({ data: { capacity: 2, left: 0, waiting: 1 } })
    expect(await stage.edit(officer, id, { quotas: [quotas[0]] })).toMatchObject(refused('quotaFixed'))
    expect(await edit(2, { allocation: 'draw' })).toMatchObject(refused('fixed'))
    await expectWell(id)
  })

  it('holds when everybody comes at once, with families', async () => {
    const people = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? other() : stage.somebody())),
    )
    const id = await stage.activity({
      ...{ unit: SCHOOL, capacity: 14 },
      quotas: [
        { ...quotas[0], cap: 6 },
        { ...quotas[1], cap: 9 },
      ] as never,
      companions: { most: 3, ages: null },
    })
    const replies = await Promise.all(people.map((who, n) => family(who, id, n % 5 === 0 ? 2 : 0)))
    expect(replies.filter(({ ok }) => !ok)).toEqual([])
    await expectWell(id)
    await Promise.all(people.slice(0, 12).map((who) => stage.cancel(who, id)))
    await expectWell(id)
  })
})

describe('the list of participants', () => {
  it('is shown where the activity says so, with those who agreed, to those who take part', async () => {
    const [shy, open, outside] = (await stage.someone(3)) as [string, string, string]
    const id = await stage.activity({ showsParticipants: true })
    const asked = (who: string, activityId = id) =>
      stage.world.as(who)('activities.participants', { activityId })
    await stage.world.got(family(shy, id, 0))
    await stage.world.got(family(open, id, 0, { showMe: true }))
    expect(await asked(outside)).toMatchObject(refused('notSignedUp'))
    expect((await stage.world.got(asked(shy))).items).toEqual([
      { nameMasked: '*明', unitName: '光电学院分会', size: 1 },
    ])
    await stage.world.got(stage.world.as(open)('activities.showMe', { activityId: id, showMe: false }))
    expect((await stage.world.got(asked(shy))).items).toEqual([])
    const hidden = await stage.activity()
    await stage.come(hidden, open)
    expect(await asked(open, hidden)).toMatchObject(refused('listHidden'))
    expect(await asked(open, 'nowhere')).toMatchObject(refused('notFound'))
    expect(
      await stage.world.as(outside)('activities.showMe', { activityId: id, showMe: true }),
    ).toMatchObject(refused('notSignedUp'))
  })
})
