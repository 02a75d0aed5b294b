import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { demoPeople, demoUnbound } from '../../config/demo/people'
import type { Person } from './support/person'
import { shotFile } from './support/shots'
import { stage } from './support/stage'

const { comes } = stage()
const DESK = { width: 1280, height: 800 }

const box = async ({ page }: Person, selector: string) => {
  const found = await page.locator(selector).last().boundingBox()
  if (!found) throw new Error(`${selector} is not on the screen`)
  return { ...found, right: found.x + found.width, bottom: found.y + found.height }
}

test('the strip switches to any demo person', async () => {
  const somebody = await comes('demo-member')
  await somebody.sees('周老师')
  const choice = somebody.page.getByLabel('本机演示 · 我是')
  expect(await choice.inputValue()).toBe('demo-member')
  await Promise.all([somebody.page.waitForEvent('load'), choice.selectOption('demo-school')])
  await somebody.sees('沈老师')

  expect(await choice.inputValue()).toBe('demo-school')
  expect(await choice.innerText()).toContain(
    `${demoUnbound.staffNo} ${demoUnbound.name} 尾号 ${demoUnbound.phoneTail}`,
  )
  for (const { openid } of demoPeople)
    await choice.locator(`option[value=${openid}]`).waitFor({ state: 'attached' })
})

test('the strip covers nothing, on a phone and on a desk, where the app keeps the size of a phone', async () => {
  const member = await comes('demo-member')
  for (const size of [member.page.viewportSize() ?? DESK, DESK]) {
    await member.page.setViewportSize(size)
    const [strip, bar, tabs] = [
      await box(member, '#local-strip'),
      await box(member, '#taro-navigation-bar'),
      await box(member, '.taro-tabbar__tabbar'),
    ]
    expect(bar.y).toBeGreaterThanOrEqual(strip.bottom)
    expect(tabs.bottom).toBe(size.height)
    expect(tabs.width).toBeLessThanOrEqual(430)
    expect([strip.x, strip.width]).toEqual([0, size.width])
  }
})

test('on a desk, what lies over the page stays within it: the bar below, a dialogue', async () => {
  const member = await comes('demo-member')
  await member.page.setViewportSize(DESK)
  await member.open('/features/activities/pages/detail/index?id=demo-park')
  await member.tap('取消报名')
  const [screen, dialogue] = [await box(member, 'body'), await box(member, '.taro-modal__content')]

  expect(dialogue.x).toBeGreaterThanOrEqual(screen.x)
  expect(dialogue.right).toBeLessThanOrEqual(screen.right)
  await member.page.screenshot({ path: shotFile('desk-dialogue'), animations: 'disabled' })
  await member.answer('再想想')
  await member.sees('你已报名')
})

test('no build contains the strip', () => {
  const page = path.resolve('dist/h5/index.html')

  expect(existsSync(page)).toBe(true)
  expect(readFileSync(page, 'utf8')).not.toContain('local-strip')
})
