import { beginningIn, does, published } from './support/activity'
import { waitsFor } from './support/inbox'
import type { Person } from './support/person'
import { stage } from './support/stage'

const { product, comes } = stage()
const TITLE = '亲子陶艺半日'
const DAYS = 24 * 60

/** Four seats, and families of three at most with children of six to twelve. */
const publishIt = () =>
  published(product(), 'demo-school', {
    ...{ kind: 'family', title: TITLE, place: '艺术中心陶艺室', capacity: 4, ...beginningIn(9 * DAYS) },
    companions: { most: 2, ages: { from: 6, to: 12 } },
  })

/** The way there by taps, to the form. */
const finds = async (person: Person) => {
  await person.tapTab('办事')
  await person.tap('活动报名')
  await person.tap('亲子')
  await person.tap(TITLE)
}

const step = ({ top }: Person, which: '加一' | '减一') =>
  top.getByRole('button', { name: `同行家人${which}` })

const brings = async (person: Person, ...children: readonly (readonly [name: string, age: string])[]) => {
  for (const [at, [name, age]] of children.entries()) {
    await step(person, '加一').click()
    await person.fill(`第 ${at + 1} 位姓名`, name)
    await person.top.getByLabel('年龄', { exact: true }).nth(at).locator('input').fill(age)
  }
}

const seats = async (activityId: string) => {
  const { left, waiting } = await does(product(), 'demo-school', 'detail', { activityId })
  return { left, waiting }
}

test('a family has its seats together, the next one waits together and is seated when they leave', async () => {
  const activityId = await publishIt()
  const mother = await comes('demo-member')
  await finds(mother)
  await mother.sees('最多带 2 人，年龄 6 至 12 岁')
  await mother.shot('family-1-open')
  await mother.tap('报名')
  await brings(mother, ['周小满', '8'], ['周小雨', '13'])
  await step(mother, '加一').click({ force: true })
  expect(await mother.top.getByLabel('第 3 位姓名').count()).toBe(0)
  expect(await step(mother, '加一').getAttribute('aria-disabled')).toBe('true')
  await mother.shot('family-2-form')
  await mother.tap('报名（3 人）')
  await mother.top.getByRole('alert').filter({ hasText: '同行人的年龄不在规定范围里' }).waitFor()
  await mother.shot('family-3-too-old')
  expect(await seats(activityId)).toEqual({ left: 4, waiting: 0 })
  await mother.top.getByLabel('年龄', { exact: true }).nth(1).locator('input').fill('11')
  await mother.tap('报名（3 人）')
  await mother.sees('你已报名（连你 3 人）')
  await mother.sees('名额 3 / 4')
  await mother.sees('周小雨，11 岁，子女')
  await mother.shot('family-4-signed-up')

  const father = await comes('demo-late')
  await finds(father)
  await father.sees('余 1 位')
  await father.tap('报名')
  await brings(father, ['何小宝', '7'])
  await father.sees('余 1 位，2 人坐不下，先排候补')
  await father.shot('family-5-does-not-fit')
  await father.tap('候补（2 人）')
  await father.sees('候补第 1 位（连你 2 人）')
  await father.sees('空出 2 个名额，就一起补上')
  await father.shot('family-6-waits')
  expect(await seats(activityId)).toEqual({ left: 1, waiting: 1 })

  const alone = await comes('demo-other')
  await finds(alone)
  await alone.sees('余 1 位，1 人候补')
  await alone.shot('family-7-a-seat-for-one')
  await alone.tap('报名')
  await alone.sees('谁一起去')
  await alone.tap('报名')
  await alone.sees('你已报名')
  expect(await seats(activityId)).toEqual({ left: 0, waiting: 1 })

  await mother.tap('取消报名')
  await mother.page.locator('.taro__modal').getByText('同行的人一起取消').waitFor()
  await mother.answer('取消报名')
  await mother.seesNoMore('你已报名')
  await mother.shot('family-8-left')
  expect(await seats(activityId)).toEqual({ left: 1, waiting: 0 })

  await father.open('/pages/home/index')
  await waitsFor(father, '候补成功，名额给你留好了')
  await father.shot('family-9-inbox')
  await father.tap('候补成功，名额给你留好了')
  await father.sees('你已报名（连你 2 人）')
  await father.sees('名额 3 / 4')
  await father.shot('family-10-seated')
})
