import { bundleOf } from './support/bundle'
import { appJson } from './support/host/config'
import { allPages } from './support/host/paths'
import { overLimits } from './support/limits'
import { openPackage } from './support/open-package'
import { filesWith, tooNew, packageSizes, requireBuilt } from './support/release'
import { runWcc, runWcsc } from './support/wcc'

const KB = 1024
const dist = requireBuilt()
const bundle = bundleOf(dist)

describe('the built package', () => {
  test("WeChat's template compiler has nothing to say about it", () => {
    expect(bundle.warnings).toEqual([])
  })

  test("WeChat's wcc accepts its wxml and wxs", () => {
    const { stderr, bytes } = runWcc(dist)

    expect(stderr).toBe('')
    expect(bytes).toBeGreaterThan(10 * KB)
  })

  test("WeChat's wcsc accepts its wxss", () => {
    expect(runWcsc(dist).stderr).toBe('')
  })

  test('can be read by the engines of old phones throughout', () => {
    expect(tooNew(dist)).toEqual([])
  })

  test('knows no development server', () => {
    expect(filesWith(dist, /127\.0\.0\.1|localhost:|x-local-openid/)).toEqual([])
  })

  test('carries no zod: contracts are types only', () => {
    expect(filesWith(dist, /\b_zod\b|\bZod[A-Z]/)).toEqual([])
  })

  test('main package is at most 345 KB, each sub-package 60 KB', () => {
    const { main, subPackages } = packageSizes(dist)

    expect(main).toBeLessThanOrEqual(345 * KB)
    expect(Object.entries(subPackages).filter(([, bytes]) => bytes > 60 * KB)).toEqual([])
  })
})

describe("on WeChat's renderer, with no cloud to answer", () => {
  test.each(allPages(appJson(bundle)))('%s opens as the first page', async (page) => {
    const app = await openPackage({ dist, url: `/${page}` })

    expect(app.errors()).toEqual([])
    expect(app.path()).toBe(page)
    expect(app.tree().nodes).toBeGreaterThan(1)
    expect(overLimits(app)).toEqual([])
    app.close()
  })
})
