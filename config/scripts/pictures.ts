import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { startProduct, temporaryData } from '../../tests/support/product'
import { launchChromium } from '../../tests/weapp/support/chromium'
import { demoVisits, otherFaces, type Visit } from '../../tests/weapp/support/visits'
import { drawH5 } from '../pictures/h5'
import { looksFor } from '../pictures/looks'
import { writeSheet, type Picture } from '../pictures/sheet'
import { drawState, states } from '../pictures/states'
import { drawWeapp } from '../pictures/weapp'
import { ensureBuilt } from './build'
import { at } from './lib/paths'
import { main, say } from './lib/run'

const FOLDER = at('dist/pictures')
const TARGETS = { weapp: drawWeapp, h5: drawH5 } as const
type Target = keyof typeof TARGETS
/** Pages drawn at the same time. */
const AT_ONCE = 2

interface Task extends Picture {
  draw: () => Promise<string[]>
}

const tasksOf = (browser: Browser, url: string, target: Target, visits: readonly Visit[]): Task[] =>
  visits.flatMap((visit) =>
    looksFor(visit).map((look) => {
      const file = `${target}/${visit.name}-${look.name}.png`
      const draw = () => TARGETS[target](browser, url, visit, look, path.join(FOLDER, file))
      return { target, page: visit.name, look: look.name, file, draw }
    }),
  )

type IsWanted = (page: string) => boolean

/** The same for pages on which something is wrong; only WeChat's network can be switched off. */
const tasksOfStates = (browser: Browser, url: string, isWanted: IsWanted): Task[] =>
  states
    .filter(({ name }) => isWanted(`state-${name}`))
    .flatMap((state) =>
      looksFor({}).map((look) => {
        const page = `state-${state.name}`
        const file = `weapp/${page}-${look.name}.png`
        const draw = () => drawState(browser, url, state, look, path.join(FOLDER, file))
        return { target: 'weapp', page, look: look.name, file, draw }
      }),
    )

/** Draws until no task is left; counts those that failed. */
const work = async (queue: Task[]): Promise<number> => {
  let failed = 0
  for (let task = queue.shift(); task; task = queue.shift()) {
    const errors = await task.draw().catch((caught: Error) => [caught.message])
    for (const error of errors) say(`${task.file}: ${error}`)
    if (errors.length > 0) failed += 1
  }
  return failed
}

/** A voucher and a sign-up, as the pages look after the main things were done. */
const afterwards = async (visits: readonly Visit[], call: Call): Promise<Visit[]> => {
  const cake = visits.find(({ name }) => name === 'benefits-entitlement')
  const activity = visits.find(({ name }) => name === 'activities-detail')
  if (!cake || !activity) throw new Error('the pages of a benefit and an activity are gone')
  const idIn = (link: string) => link.split('id=')[1] ?? ''
  await call('demo-member', 'benefits.claim', { programmeId: idIn(cake.url), shopId: 'tianyu' })
  await call('demo-member', 'activities.signUp', { activityId: idIn(activity.url) })
  return [
    { ...cake, name: 'benefits-voucher', says: '待提货' },
    { ...activity, name: 'activities-signed-up', says: '你已报名' },
  ]
}
type Call = (openid: string, call: string, input: unknown) => Promise<unknown>

const chosen = () => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, target: { type: 'string' } } })
  const targets = (Object.keys(TARGETS) as Target[]).filter((one) => (values.target ?? one) === one)
  const parts = (values.only ?? '').split(',')
  return { targets, isWanted: (page: string) => parts.some((part) => page.includes(part)) }
}

/** Every page × light, dark, large, from the package and from the browser build; `--only home,doors`, `--target` for a part. */
const pictures = async (): Promise<number> => {
  const { targets, isWanted } = chosen()
  await ensureBuilt(['weapp', 'h5', 'cloud'])
  rmSync(FOLDER, { recursive: true, force: true })
  for (const target of targets) mkdirSync(path.join(FOLDER, target), { recursive: true })
  const data = temporaryData()
  const product = await startProduct(data.folder, ['--control'])
  const browser = await launchChromium()
  try {
    const { url } = product
    const tasksFor = (visits: readonly Visit[]) =>
      targets.flatMap((target) =>
        tasksOf(
          browser,
          url,
          target,
          visits.filter(({ name }) => isWanted(name)),
        ),
      )
    const draw = async (tasks: readonly Task[]) => {
      const queue = [...tasks]
      const failed = await Promise.all(Array.from({ length: AT_ONCE }, () => work(queue)))
      return { tasks, failed: failed.reduce((a, b) => a + b, 0) }
    }
    const visits = await demoVisits(product)
    const troubled = targets.includes('weapp') ? tasksOfStates(browser, url, isWanted) : []
    const first = await draw([...tasksFor([...visits, ...otherFaces()]), ...troubled])
    const then = await draw(tasksFor(await afterwards(visits, product.call)))
    const drawn = [...first.tasks, ...then.tasks]
    writeSheet(FOLDER, drawn)
    const failed = first.failed + then.failed
    say(`${drawn.length} pictures in dist/pictures, ${failed} with a fault`)
    return failed === 0 ? 0 : 1
  } finally {
    await browser.close()
    await product.stop()
    data.remove()
  }
}

main(pictures)
