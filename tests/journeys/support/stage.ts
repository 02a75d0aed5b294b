import type { Browser } from 'playwright-core'
import { startProduct, temporaryData, type Product } from '../../support/product'
import { launchChromium } from '../../weapp/support/chromium'
import { visit, type Person } from './person'

/** Starting the product may mean building it first. */
const STARTING_MS = 120_000
const JOURNEY_MS = 90_000

interface Stage {
  product: () => Product
  /** Somebody opens the product. Her faults fail the test in which she came. */
  comes: (openid: string, expected?: RegExp) => Promise<Person>
}

/** `npm start` with the demo world and its timers, and one browser, for the tests of a file. */
export function stage(): Stage {
  const data = temporaryData()
  let product: Product
  let browser: Browser
  let people: Person[] = []

  beforeAll(async () => {
    browser = await launchChromium()
    product = await startProduct(data.folder)
  }, STARTING_MS)
  jest.setTimeout(JOURNEY_MS)

  afterEach(async () => {
    const faults = people.flatMap((person) => person.faults())
    for (const person of people) await person.close()
    people = []
    expect(faults).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
    data.remove()
  })
  const comes = async (openid: string, expected?: RegExp): Promise<Person> => {
    const { url } = product
    const person = await visit({ browser, url, openid, ...(expected && { expected }) })
    people.push(person)
    return person
  }
  return { product: () => product, comes }
}
