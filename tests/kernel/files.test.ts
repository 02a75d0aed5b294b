import readSheets from 'read-excel-file/node'
import type { Actor } from '@cloud/kernel/domain/actor'
import { plusHours } from '@cloud/kernel/domain/time'
import { newId } from '@cloud/kernel/adapters/chance'
import { signing } from '@cloud/kernel/adapters/signing'
import { handOut, handOutsStore, removeHandOuts } from '@cloud/kernel/runtime/hand-out'
import { uploaded, uploadPath } from '@cloud/kernel/runtime/upload'
import { harmless, unharmed, workbookOf } from '@cloud/kernel/runtime/workbook'
import { openCloud } from '../support/cloud'
import { localDeps } from '../support/local-deps'

const now = '2026-06-10T02:00:00.000Z'
const someone = (id: string): Actor => ({
  id,
  name: '周明',
  kind: 'member',
  unit: '/s/a/',
  grants: [],
  facts: {},
})

let cloud: Awaited<ReturnType<typeof openCloud>>
let deps: ReturnType<typeof localDeps>
beforeAll(async () => {
  cloud = await openCloud([handOutsStore])
  deps = localDeps()
})
afterAll(() => cloud.cloud.close())

const asking = (id: string) => ({ ...deps, db: cloud.db, actor: someone(id), newId, now })
const limits = { purpose: 'roster', kind: 'sheet', mostBytes: 100 } as const

describe('an uploaded file', () => {
  const put = async (id: string, extension: string, content: Buffer) =>
    deps.files.write(uploadPath(asking(id), 'roster', extension), content)
  const csv = Buffer.from('工号,姓名')

  it('is read back by whoever was told where to put it', async () => {
    const upload = await uploaded(asking('li'), await put('li', 'csv', csv), limits)
    expect(upload).toEqual({ ok: true, bytes: csv, extension: 'csv' })
  })
  it('of somebody else, or for something else, is refused', async () => {
    const fileId = await put('li', 'csv', csv)
    expect(await uploaded(asking('wang'), fileId, limits)).toEqual({ ok: false, why: 'notYours' })
    expect(await uploaded(asking('li'), fileId, { ...limits, purpose: 'poster' })).toMatchObject({
      ok: false,
    })
  })
  it.each([
    'cloud://x/hand-outs/li/a.csv',
    'https://evil/uploads/roster/li/a.csv',
    'cloud://x/uploads/roster/li/../b.csv',
  ])('%s is refused', async (fileId) => {
    expect(await uploaded(asking('li'), fileId, limits)).toEqual({ ok: false, why: 'notYours' })
  })
  it('is known by its content, not by its name', async () => {
    const fake = await put('li', 'xlsx', Buffer.from('MZ, not a workbook'))
    expect(await uploaded(asking('li'), fake, limits)).toEqual({ ok: false, why: 'wrongKind' })
    const picture = await put('li', 'png', Buffer.from([0x89, 0x50, 0x4e, 0x47]))
    expect(await uploaded(asking('li'), picture, limits)).toEqual({ ok: false, why: 'wrongKind' })
    expect(await uploaded(asking('li'), picture, { ...limits, kind: 'picture' })).toMatchObject({ ok: true })
  })
  it('that is too large, or never came, is refused', async () => {
    const large = await put('li', 'csv', Buffer.alloc(101, 'a'))
    expect(await uploaded(asking('li'), large, limits)).toEqual({ ok: false, why: 'tooLarge' })
    const never = `cloud://local.x/${uploadPath(asking('li'), 'roster', 'csv')}`
    expect(await uploaded(asking('li'), never, limits)).toEqual({ ok: false, why: 'missing' })
  })
})

describe('a file handed out', () => {
  it('is there for a day, and then gone', async () => {
    const made = await handOut(asking('li'), { name: '名册.xlsx', bytes: Buffer.from('x') })
    expect(made).toMatchObject({ name: '名册.xlsx', until: plusHours(now, 24) })
    expect(await (await fetch(made.url)).text()).toBe('x')
    const surroundings = { db: cloud.db, files: deps.files, newId }
    expect(await removeHandOuts({ ...surroundings, now: plusHours(now, 23) })).toBe(0)
    expect(await removeHandOuts({ ...surroundings, now: plusHours(now, 24) })).toBe(1)
    await expect(deps.files.read(made.fileId)).rejects.toThrow()
    expect(await removeHandOuts({ ...surroundings, now: plusHours(now, 25) })).toBe(0)
  })
})

describe('a workbook', () => {
  it('keeps leading zeros, and no text of it is a formula anywhere', async () => {
    const rows = [
      ['00123', '=HYPERLINK("http://evil")', 3],
      ['', '+86 139', null],
      ['@SUM(A1)', '-1', 0],
    ]
    const file = await workbookOf([{ name: '会员', columns: ['工号', '备注', '次数'], rows }])
    const [sheet] = await readSheets(file)
    expect(sheet?.data).toEqual([
      ['工号', '备注', '次数'],
      ['00123', '\'=HYPERLINK("http://evil")', 3],
      [null, "'+86 139", null],
      ["'@SUM(A1)", "'-1", 0],
    ])
  })
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', "'quoted", '平常', ''])('%j comes back as it was', (text) => {
    expect(unharmed(harmless(text))).toBe(text)
  })
})

describe('a signature', () => {
  const sign = signing('k'.repeat(32))
  it('differs by purpose, text and key', () => {
    const all = [
      sign('card', 'a'),
      sign('door', 'a'),
      sign('card', 'b'),
      signing('q'.repeat(32))('card', 'a'),
    ]
    expect(new Set(all).size).toBe(4)
    expect(sign('card', 'a')).toBe(all[0])
  })
  it('is not made without a key, nor with a short one', () => {
    expect(() => signing('')('card', 'a')).toThrow('UNION_KEY')
    expect(() => signing('short')('card', 'a')).toThrow('UNION_KEY')
  })
})

describe('the phone number from WeChat', () => {
  it('is told once for a code, and not to a forged one', async () => {
    const code = cloud.cloud.phoneCode('19900001234')
    expect(await deps.phoneOf(code)).toBe('19900001234')
    expect(await deps.phoneOf(code)).toBeNull()
    expect(await deps.phoneOf('forged')).toBeNull()
  })
  it('is told for five minutes', async () => {
    const code = cloud.cloud.phoneCode('19900001234')
    cloud.cloud.knobs({ clock: Date.now() + 5 * 60_000 + 1000 })
    expect(await deps.phoneOf(code)).toBeNull()
    cloud.cloud.knobs({ clock: null })
  })
})

describe('WeChat’s check of texts', () => {
  it('lets through what is clean, and nothing else', async () => {
    expect(await deps.isClean('o-li', '活动很好，谢谢')).toBe(true)
    expect(await deps.isClean('o-li', '本地敏感词')).toBe(false)
  })
  it('a text that WeChat gives no verdict on is not let through', async () => {
    await expect(deps.isClean('', '活动很好')).rejects.toThrow('no verdict')
  })
})
