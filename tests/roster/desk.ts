import { readRoster } from '@cloud/capabilities/members/domain/roster/read'
import { importRoster } from '@cloud/capabilities/members/roster'
import { membersCollections, membersStore } from '@cloud/capabilities/members/store'
import { newId } from '@cloud/kernel/adapters/chance'
import { openCloud } from '../support/cloud'

export const NOW = '2026-06-10T02:00:00.000Z'
const header = ['工号', '姓名', '部门', '手机', '生日', '性别', '入会日期', '职务']

export const zhang = ['00123', '张三', '光电学院', '19900001234', '1980-06-12', '男', '2010-09-01', '']
export const li = ['00124', '李四', '理学院', '', '', '', '', '']

export type School = { readonly path: string; readonly name: string }
/** Every test has a school of its own. */
export const aSchool = (): School => ({ path: `/shjy/${newId()}/`, name: '沪上理工示范大学' })

/** A store in memory, and somebody who loads rosters into it. */
export const openDesk = async () => {
  const { cloud, db } = await openCloud(membersCollections)
  return {
    db,
    close: () => cloud.close(),
    load: (school: School, rows: readonly (readonly string[])[], dryRun = false) => {
      const file = readRoster([header, ...rows], '2026-06-10')
      if (!file.ok) throw new Error(file.problem)
      return importRoster({ db, now: NOW, newId, dryRun }, file.roster, school)
    },
    personOf: async (school: School, staffNo: string) => {
      const where = { staffNo, schoolUnit: school.path }
      const [person, ...more] = await db.find(membersStore, 'staffNo', { where, limit: 2 })
      if (!person || more.length) throw new Error(`not one person with ${staffNo}`)
      return person
    },
  }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>
