/** @jest-environment jsdom */
import { bundleOf } from './support/bundle'
import { appJson } from './support/host/config'
import { allPages } from './support/host/paths'
import { loneWx } from './support/lone-wx'
import { requireBuilt } from './support/release'
import { startSimulator, type Simulator } from './support/simulate'

const dist = requireBuilt()
const bundle = bundleOf(dist)

describe("on WeChat's older renderer (exparser, compiled by the official wcc)", () => {
  let simulator: Simulator

  beforeAll(() => {
    simulator = startSimulator(dist, loneWx(bundle))
  })

  test.each(allPages(appJson(bundle)))('%s draws without an error', async (page) => {
    const { drawn, errors } = await simulator.open(page)

    expect(errors).toEqual([])
    expect(drawn).toBe(true)
  })
})
