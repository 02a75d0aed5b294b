import { fillRegistry, scaleCosts, type ScaleCost } from '../support/registry-scale'
import { openWorld } from '../support/world'

/** One university, and a city of 300 units. */
const SIZES = [5_000, 300_000]

/** What the registry's questions cost as it grows: the same calls, and no more read than given. */
export const registryBench = async (): Promise<readonly ScaleCost[]> => {
  const rows: ScaleCost[] = []
  for (const people of SIZES) {
    const world = await openWorld()
    await fillRegistry(world, people)
    rows.push(...(await scaleCosts(world, people)))
    await world.close()
  }
  return rows
}
