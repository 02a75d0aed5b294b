import writeXlsxFile from 'write-excel-file/node'
import type { Person } from './support/person'
import { stage } from './support/stage'

const { comes } = stage()

const HEADER = ['人员编号', '姓名', '所在单位', '性别', '出生日期', '入会时间', '手机号码']
const GOOD = 37

/** A roster of forty people nobody knows yet; three rows cannot be read. */
const roster = async (): Promise<Buffer> => {
  const people = Array.from({ length: GOOD }, (_, n) => [
    `0${8000 + n}`,
    `新来${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'一二三四'[Math.floor(n / 10)]}`,
    '图书馆',
    n % 2 ? '男' : '女',
    '1990/6/12',
    '2026-09-01',
    `199${String(10_000_000 + n)}`,
  ])
  const bad = [
    ['', '没有工号', '图书馆', '女', '', '', ''],
    ['08100', '日子不对', '图书馆', '女', '1990-02-30', '', ''],
    ['08101', '号码不对', '图书馆', '男', '', '', '12345'],
  ]
  const title = ['沪上理工示范大学 2026 年 9 月名册', ...Array<string>(HEADER.length - 1).fill('')]
  const rows = [title, HEADER, ...people.slice(0, 20), ...bad, ...people.slice(20)]
  return writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer()
}

const choosesFile = async ({ page, tap }: Person, buffer: Buffer) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap('选文件')])
  await chooser.setFiles({
    name: '9月名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  })
}

test('a school officer imports a roster, is told which rows are wrong, and takes it all back', async () => {
  const officer = await comes('demo-school')
  await officer.open('/features/imports/pages/list/index')
  await officer.sees('下载模板')
  await officer.shot('roster-1-list')
  await officer.tap('选一份名册')
  await officer.sees('选好以后先核对')
  await officer.shot('roster-2-choose')
  await choosesFile(officer, await roster())
  await officer.sees('等你确认')
  await officer.sees(`新增 ${GOOD}，更新 0`)
  await officer.shot('roster-3-report')

  await officer.tap(/^未导入/)
  await officer.sees('第 23 行')
  await officer.sees(/1990-02-30/)
  await officer.sees(/11 位手机号/)
  await officer.shot('roster-4-rejected')
  await officer.page.goBack()

  await officer.tap('确认导入')
  await officer.answer('导入')
  await officer.sees('已经导入')
  await officer.shot('roster-5-done')

  await officer.open('/features/registry/pages/people/index')
  await officer.fill('姓名、工号或拼音首字母', '新来甲')
  await officer.tap('找“新来甲”')
  await officer.sees('08000')
  await officer.shot('roster-6-found')

  await officer.open('/features/imports/pages/list/index')
  await officer.tap(/^9月名册\.xlsx/)
  await officer.tap('整体撤销')
  await officer.answer('撤销')
  await officer.sees(`去掉新增的 ${GOOD} 人`)
  await officer.shot('roster-7-undone')
})
