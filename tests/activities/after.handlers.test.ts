import readXlsxFile from 'read-excel-file/node'
import { OTHER_BRANCH, branchOffice } from '../support/build-members'
import { openStage, START, type Stage } from './stage'

const DURING = '2026-06-20T01:00:00.000Z'
const OVER = '2026-06-20T05:00:00.000Z'
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const refused = (code: string) => ({ ok: false, error: { code: `activities.${code}` } })

/** Somebody uploads a file where she was told to. */
const upload = async (who: string, purpose: 'answer' | 'picture', extension = 'png', content = PNG) => {
  const { path } = await stage.world.got(stage.world.as(who)('activities.upload', { purpose, extension }))
  return stage.world.surroundings().files.write(path, content)
}

const session = (n: number) => ({
  id: `s${n}`,
  title: `第 ${n} 次`,
  startsAt: `2026-06-20T0${n}:00:00.000Z`,
  endsAt: `2026-06-20T0${n}:30:00.000Z`,
})

/** An activity that these people have been at. */
const held = async (given: object = {}, count = 2) => {
  const officer = await stage.officer()
  const people = await stage.someone(count)
  const id = await stage.activity({ title: '陶艺', ...given })
  await stage.come(id, ...people)
  return { officer, id, people: people as [string, string, ...string[]] }
}
const admit = (officer: string, activityId: string, memberId: string, sessionId = 'main') =>
  stage.world.got(stage.world.as(officer)('activities.admit', { activityId, sessionId, memberId }))
const rate = (who: string, activityId: string, stars = 5, comment = '老师耐心') =>
  stage.world.as(who)('activities.rate', { activityId, stars, comment })

describe('afterwards', () => {
  it('whoever was there rates it once, in clean words; the average follows', async () => {
    const { officer, id, people } = await held()
    const [came, stayedAway] = people
    stage.world.setNow(DURING)
    await admit(officer, id, came)
    await admit(officer, id, people[1])
    expect(await rate(came, id, 5, '这里有本地敏感词')).toMatchObject(refused('notClean'))
    expect(await rate(came, id, 4)).toMatchObject({
      data: { rating: { stars: 4, comment: '老师耐心' }, rate: { can: false } },
    })
    expect(await rate(came, id, 1)).toMatchObject(refused('alreadyRated'))
    await stage.world.got(rate(stayedAway, id, 5, ''))
    expect(await rate(await stage.somebody(), id)).toMatchObject(refused('notAttended'))
    expect(await rate(came, 'nowhere')).toMatchObject(refused('notFound'))
    await stage.world.sweep()
    expect(await stage.detail(came, id)).toMatchObject({ data: { stars: { count: 2, average: 4.5 } } })
    const { items } = await stage.world.got(stage.world.as(came)('activities.ratings', { activityId: id }))
    expect(items.map(({ stars }) => stars).sort()).toEqual([4, 5])
    expect(JSON.stringify(items)).not.toContain(came)
  })

  it('whoever was at enough sessions has a certificate when it is over', async () => {
    const { officer, id, people } = await held({ sessions: [session(1), session(2)], certificateFrom: 2 })
    const [both, one] = people
    for (const [at, who] of [
      [1, both],
      [1, one],
      [2, both],
    ] as const) {
      stage.world.setNow(`2026-06-20T0${at}:00:00.000Z`)
      await admit(officer, id, who, `s${at}`)
    }
    const ask = (who: string) => stage.world.as(who)('activities.certificate', { activityId: id })
    expect(await ask(both)).toMatchObject(refused('noCertificate'))
    stage.world.setNow(OVER)
    expect(await ask(both)).toMatchObject({
      data: { name: '周明', unitName: '光电学院分会', title: '陶艺', sessions: 2, minutes: 60 },
    })
    expect(await ask(one)).toMatchObject(refused('noCertificate'))
    const day = await stage.world.got(stage.world.as(one)('activities.myDay', { activityId: id }))
    expect(day.sessions.map(({ state }) => state)).toEqual(['in', null])
    expect(day.certificate).toEqual({ can: false, why: '出席的场次还不够，没有证明' })
    await stage.world.sweep()
    const year = await stage.world.got(stage.world.as(both)('activities.myYear'))
    expect(year).toMatchObject({ minutes: 60, times: 1, weight: 1 })
  })
})

describe('files', () => {
  it('of photos come from the officer who puts them there, and can be taken away', async () => {
    const { officer, id } = await held()
    const own = await upload(officer, 'picture')
    const add = (fileIds: readonly string[]) =>
      stage.world.as(officer)('activities.addPhotos', { activityId: id, fileIds })
    expect(await add([own])).toMatchObject({ data: { photos: [own] } })
    expect(await add([own])).toMatchObject({ data: { photos: [own] } })
    expect(await add([await upload(await stage.officer(), 'picture')])).toMatchObject(refused('badFile'))
    expect(await add([await upload(officer, 'picture', 'png', Buffer.from('no picture'))])).toMatchObject(
      refused('badFile'),
    )
    await stage.elsewhere(id, { photos: Array.from({ length: 30 }, (_, n) => `cloud://x.y/${n}`) })
    expect(await add([own])).toMatchObject(refused('tooManyPhotos'))
    const remove = (activityId: string) =>
      stage.world.as(officer)('activities.removePhoto', { activityId, fileId: 'cloud://x.y/3' })
    expect((await stage.world.got(remove(id))).photos).toHaveLength(29)
    expect(await remove('nowhere')).toMatchObject(refused('notFound'))
    expect(
      await stage.world.as(officer)('activities.addPhotos', { activityId: 'nowhere', fileIds: [own] }),
    ).toMatchObject(refused('notFound'))
    expect(
      await stage.world.as(officer)('activities.upload', { purpose: 'picture', extension: 'pdf' }),
    ).toMatchObject(refused('badFile'))
  })

  it('of posters as well', async () => {
    const officer = await stage.officer()
    const id = await stage.activity({ state: 'draft' })
    const theirs = await upload(await stage.officer(), 'picture')
    expect(await stage.edit(officer, id, { poster: theirs })).toMatchObject(refused('badFile'))
    const poster = await upload(officer, 'picture')
    expect(await stage.edit(officer, id, { poster })).toMatchObject({ data: { poster } })
    expect(await stage.edit(await stage.officer(), id, { poster, title: '别人改' })).toMatchObject({
      data: { poster },
    })
  })

  it('of answers are the member’s own, and only officers of the unit open them', async () => {
    const [officer, who] = [await stage.officer(), await stage.somebody()]
    const fields = [
      { id: 'proof', type: 'file' as const, label: '体检表', isRequired: true, options: [], isMany: false },
    ]
    const id = await stage.activity({ fields })
    const come = (proof: string) =>
      stage.world.as(who)('activities.signUp', { activityId: id, answers: { proof } })
    const told = { error: { fields: { 'answers.proof': '文件不对，请重新上传' } } }
    expect(await come(await upload(officer, 'answer'))).toMatchObject(told)
    await stage.world.got(come(await upload(who, 'answer')))
    const open = (by: string, more: object = {}) =>
      stage.world.as(by)('activities.answerFile', {
        activityId: id,
        memberId: who,
        fieldId: 'proof',
        ...more,
      })
    expect(await open(officer)).toMatchObject({ data: { url: expect.stringContaining('http') } })
    expect(await open(officer, { fieldId: 'other' })).toMatchObject(refused('badFile'))
    expect(await open(officer, { memberId: 'nobody' })).toMatchObject(refused('notFound'))
    const other = await stage.somebody({ offices: [branchOffice(OTHER_BRANCH, '图书馆分会')] })
    expect(await open(other)).toMatchObject({ error: { code: 'system.forbidden' } })
  })

  it('for the day are a sheet to sign and a list with answers, by name, for officers', async () => {
    const fields = [
      {
        id: 'stop',
        type: 'choice' as const,
        label: '上车',
        isRequired: false,
        options: ['南', '北'],
        isMany: true,
      },
    ]
    const officer = await stage.officer()
    const who = await stage.somebody({ name: '=欧阳' })
    const id = await stage.activity({ fields, companions: { most: 2, ages: null }, title: '踏青' })
    const companions = [{ name: '小明', age: 8, relation: 'child' }]
    await stage.world.got(
      stage.world.as(who)('activities.signUp', {
        activityId: id,
        companions,
        answers: { stop: ['南', '北'] },
      }),
    )
    const read = async (what: string) => {
      const file = await stage.world.got(
        stage.world.as(officer)('activities.export', { activityId: id, what }),
      )
      const [sheet] = await readXlsxFile(await stage.world.surroundings().files.read(file.fileId))
      return { name: file.name, rows: sheet?.data ?? [] }
    }
    const signIn = await read('signIn')
    expect(signIn.name).toBe('踏青-签到表-2026-06-20.xlsx')
    expect(signIn.rows[0]).toContain('签收')
    expect(signIn.rows[1]?.slice(0, 5)).toEqual([1, "'=欧阳", '光电学院分会', 2, '小明（子女，8 岁）'])
    const list = await read('participants')
    expect(list.rows[1]).toEqual(expect.arrayContaining(['已报名', '南、北']))
    expect(
      await stage.world.as(officer)('activities.export', { activityId: 'nowhere', what: 'signIn' }),
    ).toMatchObject(refused('notFound'))
  })
})
