import http from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { connect } from '@cloud/kernel/adapters/cloudbase'
import { openWorld } from '@cloud/kernel/adapters/world'
import type { Reply } from '@cloud/kernel/contract/reply'
import { addDays, dayOf, instantAt, yearOf } from '@cloud/kernel/domain/time'
import { serve } from '@cloud/kernel/runtime/serve'
import { collections } from '@cloud/collections'
import { app } from '@cloud/registry'
import { startLocalCloud, type LocalCloud } from '@local-cloud/start'
import { runNode } from '../../config/scripts/lib/run'
import { specsOf } from '../../config/schema'
import type { OutputOf } from '../support/calls'
import { temporaryData } from '../support/product'

const { folder, remove } = temporaryData()
afterAll(remove)

const today = dayOf(new Date().toISOString())
const thisMonth = (year: number) => `${year}${today.slice(4, 7)}-15`

/** A port on which nothing listens. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const roster = async (name: string, more: readonly (readonly (string | number | null)[])[] = []) => {
  const file = path.join(folder, name)
  const data = [
    ['示范学院会员名册'],
    ['工号', '姓名', '部门', '手机', '生日', '性别', '入会日期'],
    ['00101', '江一苇', '理学院', 19900001010, thisMonth(1980), '女', '2010-09-01'],
    ['00102', '方小圆', '理学院', 19900001020, thisMonth(1990), '男', '2015/9/1'],
    ['00103', '石青', '图书馆', 19900001030, '1985-02-30', '女', '2015.9.1'],
    ['00104', '田野', '图书馆', null, null, null, null],
    ...more.map((row) => [...row]),
  ]
  await writeXlsxFile(data).toFile(file)
  return file
}

const command = (...options: string[]) => runNode(['--import', 'tsx', 'config/scripts/roster.ts', ...options])

describe('npm run roster', () => {
  it('loads a file into the data directory, names the bad row, and prints the first officer’s code', async () => {
    const port = String(await freePort())
    const data = path.join(folder, 'data')
    const file = await roster('members.xlsx')
    const options = [file, '--port', port, '--data', data]

    const noSchool = await command(...options)
    expect(noSchool.code).toBe(1)
    expect(noSchool.output).toContain('请用 --school 学校名称 新建一所')

    const tried = await command(...options, '--school', '示范学院', '--dry-run')
    expect(tried).toMatchObject({ code: 0, output: expect.stringContaining('试运行，什么都没有写入') })
    expect(tried.output).not.toContain('任职码')

    const loaded = await command(...options, '--school', '示范学院')
    expect(loaded.output).toContain('共 4 行：新增 3，更新 0，未变 0，未导入 1')
    expect(loaded.output).toContain('第 5 行：生日“1985-02-30”不是完整的日期')
    expect(loaded.output).toMatch(/任职码 [0-9A-Z]{8}/)

    const again = await command(...options)
    expect(again.output).toContain('共 4 行：新增 0，更新 0，未变 3，未导入 1')
    const code = /任职码 ([0-9A-Z]{8})/.exec(again.output)?.[1]
    await proveThatTheyCanUseIt(data, code ?? '')

    const settled = await command(...options)
    expect(settled.output).not.toContain('任职码')

    const undone = await command('--undo', '--port', port, '--data', data)
    expect(undone.output).toContain('恢复原样 0 人，移出名册 1 人，之后又有变动而保持现状 2 人')
    const missing = await command(...options, '--leavers', '2026-06-01', '--dry-run')
    expect(missing.output).toContain('新增 1，更新 0，未变 2')
  }, 120_000)

  it('writes to the product that is running, without a second one beside it', async () => {
    const cloud = await startLocalCloud({ collections: specsOf(collections), timers: false })
    const data = path.join(folder, 'unused')
    const options = [await roster('running.xlsx'), '--port', String(cloud.port), '--data', data]
    const loaded = await command(...options, '--school', '示范学院')
    expect(loaded.output).toContain(`写入正在运行的服务 ${cloud.url}`)
    const { as } = people(cloud)
    expect(
      await as('wx-1')('members.bind', { staffNo: '00101', name: '江一苇', phoneTail: '1010' }),
    ).toMatchObject({
      ok: true,
    })
    await cloud.close()
  })

  it('writes nothing to something else that listens there', async () => {
    const stranger = http.createServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1')
    await new Promise((resolve) => stranger.once('listening', resolve))
    const { port } = stranger.address() as AddressInfo
    const refused = await command(await roster('else.xlsx'), '--port', String(port), '--school', '示范学院')
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('不是本产品') })
    stranger.close()
  })

  it('says how it is used', async () => {
    expect(await command()).toMatchObject({
      code: 1,
      output: expect.stringContaining('用法：npm run roster'),
    })
    expect(await command('a.xlsx', '--port', 'x')).toMatchObject({
      code: 1,
      output: expect.stringContaining('用法'),
    })
  })
})

const people = (cloud: LocalCloud) => {
  Object.assign(process.env, cloud.sdkEnv())
  const db = connect('local')
  const answer = serve(app)
  const as =
    (openid: string) =>
    <P extends string>(call: P, input: unknown = {}) =>
      answer(
        { call, input, requestId: crypto.randomUUID() },
        { ...openWorld('local'), db, openid },
      ) as Promise<Reply<OutputOf<P>>>
  const got = async <T>(reply: Promise<Reply<T>>): Promise<T> => {
    const answered = await reply
    if (!answered.ok) throw new Error(JSON.stringify(answered.error))
    return answered.data
  }
  return { as, got }
}

const draft = {
  kind: 'outing',
  title: '滨江健步走',
  place: '滨江步道',
  opensAt: instantAt(addDays(today, -1), '09:00'),
  closesAt: instantAt(addDays(today, 3), '09:00'),
  startsAt: instantAt(addDays(today, 5), '09:00'),
  endsAt: instantAt(addDays(today, 5), '11:00'),
  capacity: 10,
}

const cake = {
  kind: 'birthday',
  year: yearOf(new Date().toISOString()),
  title: '生日蛋糕券',
  pickUpDays: 90,
  lateDays: 60,
  faceValue: 26000,
  shops: [{ name: '甜语烘焙', address: '示范路 12 号', stock: 5 }],
}

/** The people of the file bind; one takes office and offers something; the other one takes it. */
const proveThatTheyCanUseIt = async (dataDir: string, code: string) => {
  const cloud = await startLocalCloud({ dataDir, collections: specsOf(collections), timers: false })
  const { as, got } = people(cloud)
  const [officer, member] = [as('wx-officer'), as('wx-member')]
  await got(officer('members.bind', { staffNo: '00101', name: '江一苇', phoneTail: '1010' }))
  await got(officer('members.takeOffice', { code }))
  await got(member('members.bind', { staffNo: '００１０２', name: '方 小圆', phoneTail: '1020' }))
  const activity = await got(officer('activities.create', draft))
  await got(officer('activities.publish', { activityId: activity.id }))
  const joined = await got(member('activities.signUp', { activityId: activity.id }))
  expect(joined.mine).toMatchObject({ state: 'confirmed' })
  const programme = await got(officer('benefits.saveProgramme', cake))
  const claimed = await got(
    member('benefits.claim', { programmeId: programme.id, shopId: programme.shops[0]?.id ?? '' }),
  )
  expect(claimed.voucher?.code).toMatch(/^[0-9A-Z]{12}$/)
  await cloud.close()
}
