import type { Person } from './support/person'
import { stage } from './support/stage'

const { comes } = stage()
const TITLE = '校园观鸟半日'
/** Height (px) of a row of Taro's picker. */
const ROW = 34

/** Opens a picker by its label and turns a column on by some rows. */
const picks = async ({ page, top }: Person, label: string, column: number, rows: number) => {
  await top.getByRole('button', { name: new RegExp(`^${label}，`) }).click()
  const picker = page.locator('.weui-picker:visible')
  await picker.waitFor()
  // It slides in: before it stands still, the mouse would miss the wheel.
  await picker.evaluate((box) => Promise.all(box.getAnimations({ subtree: true }).map((one) => one.finished)))
  const wheel = await picker.locator('.weui-picker__group').nth(column).boundingBox()
  if (!wheel) throw new Error(`the picker of ${label} has no column ${column}`)
  const [x, y] = [wheel.x + wheel.width / 2, wheel.y + wheel.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y - ROW * rows, { steps: 4 })
  await page.mouse.up()
  await picker.getByText('确定', { exact: true }).click()
  await picker.waitFor({ state: 'hidden' })
}

/** Columns of the pickers of a day and of a time. A year on is in reach from every day of the year. */
const YEAR = 0
const HOUR = 0

test('an officer makes an activity, is told what is missing, publishes it and closes it', async () => {
  const officer = await comes('demo-branch')
  await officer.tapTab('我的')
  await officer.sees('干部工作台')
  await officer.shot('officer-1-workbench')
  await officer.tap('活动管理')
  await officer.tap('新建活动')
  await officer.fill('标题', TITLE)
  await officer.tap('存为草稿')
  await officer.sees(/有 \d 处要改/)
  await officer.shot('officer-2-missing')
  await officer.fill('地点', '图书馆北门集合')
  await officer.fill('一共多少人', '20')
  await picks(officer, '活动开始', YEAR, 1)
  await picks(officer, '几点开始', HOUR, 1)
  await picks(officer, '几点结束', HOUR, 2)
  await picks(officer, '报名截止', YEAR, 1)
  await picks(officer, '几点截止', HOUR, 1)
  await officer.shot('officer-3-form')
  await officer.tap('存为草稿')
  await officer.sees('这是草稿')
  await officer.shot('officer-4-draft')
  await officer.tap('发布')
  await officer.sees('提前截止报名')
  await officer.shot('officer-5-published')
  await officer.tap('提前截止报名')
  await officer.answer('截止报名')
  await officer.seesNoMore('提前截止报名')
  await officer.shot('officer-6-closed')

  const member = await comes('demo-member')
  await member.open('/features/activities/pages/list/index')
  // Hers is a year ahead, behind all others.
  await member.tap('再看更多')
  await member.tap(TITLE)
  await member.sees('报名已经截止')
  await member.shot('officer-7-member')
})
