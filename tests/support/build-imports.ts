import type { ImportView } from '@cloud/capabilities/imports/contract'
import type { List } from '@cloud/capabilities/imports/domain/line'
import type { Office } from '@cloud/capabilities/members/domain/office'
import { membersStore, unitsStore, type PersonDoc } from '@cloud/capabilities/members/store'
import type { Db } from '@cloud/kernel/ports/db'
import { unitAt } from '@cloud/capabilities/members/units'
import { aPerson, branchOffice, putPeople } from './build-members'
import type { World } from './world'

const CITY_KEY = 'shjy'
export const SCHOOL_NAME = '沪上理工示范大学'
export const HEADER = ['工号', '姓名', '部门', '手机', '生日', '性别', '入会日期', '用工性质', '职务']

type Row = readonly (string | null)[]

/** A CSV file, as spreadsheets save it. */
export const csvOf = (rows: readonly Row[], header: Row = HEADER): Buffer =>
  Buffer.from([header, ...rows].map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n'))

/** Somebody in a file, by a number: `person(7)` is 工号 10007. */
export const person = (n: number, unit = '光电学院分会', more: Partial<Record<number, string>> = {}): Row => {
  const at = String(n % 28).padStart(2, '0')
  const row = [
    `1${String(n).padStart(4, '0')}`,
    `张${'一二三四五六七八九十'[n % 10]}`,
    unit,
    `199${String(n).padStart(8, '0')}`,
    `1980-06-${at === '00' ? '28' : at}`,
    n % 2 ? '男' : '女',
    '2010-09-01',
    '在编',
    '',
  ]
  return row.map((cell, column) => more[column] ?? cell)
}

/** A school of its own for every test: two branches, and officers whose openids begin with `key`. */
export const openSchool = async (world: World, key: string) => {
  const path = `/${CITY_KEY}/${key}/`
  const [gd, tsg] = [`${path}gd/`, `${path}tsg/`]
  const units = [
    unitAt(path, SCHOOL_NAME, 'school', `/${CITY_KEY}/`),
    unitAt(gd, '光电学院分会', 'branch', path),
    unitAt(tsg, '图书馆分会', 'branch', path),
  ]
  await Promise.all(units.map((unit) => world.db.insert(unitsStore, unit)))
  const [schoolUnit, schoolName] = [path, SCHOOL_NAME]
  const officer = (name: string, unit: string, office: Office) =>
    aPerson({
      _id: `${key}-${name}`,
      openid: `${key}-${name}`,
      unit,
      unitName: '光电学院分会',
      schoolUnit,
      schoolName,
      offices: [office],
    })
  await putPeople(
    world.db,
    officer('school', path, { office: 'schoolOfficer', unit: path, unitName: SCHOOL_NAME }),
    officer('branch', gd, branchOffice(gd, '光电学院分会')),
    officer('other', tsg, branchOffice(tsg, '图书馆分会')),
  )
  const personOf = async (staffNo: string): Promise<PersonDoc | undefined> => {
    const where = { staffNo, schoolUnit: path }
    return (await world.db.find(membersStore, 'staffNo', { where, limit: 1 }))[0]
  }
  return {
    path,
    gd,
    tsg,
    personOf,
    school: importer(world, `${key}-school`),
    branch: importer(world, `${key}-branch`),
    other: importer(world, `${key}-other`),
  }
}

export type School = Awaited<ReturnType<typeof openSchool>>

/** What an officer does with a file, through the real functions. */
export const importer = (world: World, openid: string, on: Db = world.db) => {
  const call = world.as(openid, on)
  const upload = async (bytes: Buffer, fileName = '名册.csv', unit?: string) => {
    const { path } = await world.got(call('imports.begin', { fileName }))
    const fileId = await world.deps(openid).files.write(path, bytes)
    return { fileId, fileName, ...(unit && { unit }) }
  }
  const step = async (seen: ImportView): Promise<ImportView> => {
    let view = seen
    while (view.running) view = await world.got(call('imports.step', { importId: view.id }))
    return view
  }
  const compared = async (bytes: Buffer, fileName?: string, unit?: string) =>
    step(await world.got(call('imports.read', await upload(bytes, fileName, unit))))
  return {
    call,
    upload,
    step,
    compared,
    apply: async ({ id, digest }: ImportView, leavers: unknown = 'keep') =>
      step(await world.got(call('imports.apply', { importId: id, digest, leavers }))),
    undo: async ({ id }: ImportView) => step(await world.got(call('imports.undo', { importId: id }))),
    rows: async ({ id }: ImportView, list: List) => {
      const items = []
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await world.got(call('imports.rows', { importId: id, list, cursor }))
        items.push(...page.items)
        cursor = page.next
      }
      return items
    },
  }
}
