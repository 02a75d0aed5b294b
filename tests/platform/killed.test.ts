import { newId } from '@cloud/kernel/adapters/chance'
import { plusMinutes } from '@cloud/kernel/domain/time'
import { repair } from '@cloud/kernel/runtime/sweep'
import { aftermaths } from '@cloud/aftermaths'
import { aPerson, branchOffice, clerkOffice, putPeople, schoolOffice } from '../support/build-members'
import { must, scenariosOf, year } from '../support/deaths'
import { localDeps } from '../support/local-deps'
import { startProduct, temporaryData, type Product } from '../support/product'

/**
 * The real process, killed with SIGKILL after each database call of an action, then started again over the
 * same data. Dying before call n is dying after call n-1.
 */
const data = temporaryData()
let product: Product

beforeAll(async () => {
  product = await startProduct(data.folder, ['--empty', '--control'])
  const officer = (_id: string, office: ReturnType<typeof branchOffice>) =>
    aPerson({ _id, openid: _id, offices: [office] })
  await putPeople(
    product.db,
    officer('branch', branchOffice()),
    officer('school', schoolOffice),
    officer('shop', clerkOffice('cake')),
  )
  await must(
    product.call('school', 'benefits.saveProgramme', {
      kind: 'birthday',
      year,
      title: '生日蛋糕',
      pickUpDays: 90,
      lateDays: 60,
      faceValue: 26000,
      shops: [{ id: 'cake', name: '甜语烘焙', address: '军工路 516 号', stock: 90 }],
    }),
  )
})
afterAll(async () => {
  await product.stop()
  data.remove()
})

/** What the timer mends once nothing that was under way can still be. */
const repairLater = () => {
  const later = plusMinutes(new Date().toISOString(), 5)
  return repair(aftermaths, { ...localDeps(), db: product.db, now: later, newId }, (line) => fail(line))
}
const fail = (line: unknown): never => {
  throw new Error(JSON.stringify(line))
}

const MOST_CALLS = 15

/** Whether the process died of it. */
const killedAt = async (nth: number, act: () => Promise<unknown>): Promise<boolean> => {
  await product.knobs({ killAt: { nth, when: 'after' } })
  const survived = await act().then(
    () => true,
    () => false,
  )
  if (survived) await product.knobs({ killAt: null })
  return !survived
}

it.each(scenariosOf(() => product).map((scenario) => [scenario.title, scenario] as const))(
  'killed after any database call of %s, all is well after restart and repair',
  async (title, { prepare }) => {
    let deaths = 0
    for (let nth = 1; nth <= MOST_CALLS; nth += 1) {
      const { act, problems, again } = await prepare(`${title.replaceAll(' ', '-')}-${nth}`)
      if (!(await killedAt(nth, act))) break
      deaths += 1
      await product.gone
      product = await startProduct(data.folder, ['--empty', '--control'])
      await repairLater()
      expect({ nth, problems: await problems() }).toEqual({ nth, problems: [] })
      expect(await act()).toMatchObject(again)
      expect({ nth, problems: await problems() }).toEqual({ nth, problems: [] })
    }
    expect(deaths).toBeGreaterThan(1)
    expect(deaths).toBeLessThan(MOST_CALLS)
  },
  120_000,
)
