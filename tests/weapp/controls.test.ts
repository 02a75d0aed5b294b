import { bundleOf } from './support/bundle'
import { overLimits } from './support/limits'
import { openPackage, type NodeApp } from './support/open-package'
import { plant } from './support/plant'
import { filesWith, tooNew, packageSizes, requireBuilt } from './support/release'
import { runWcc, runWcsc } from './support/wcc'

/** A planted package, opened; the host must find out what is wrong with it. */
const opened = async (files: Record<string, string>, url?: string): Promise<NodeApp> => {
  const app = await openPackage({ dist: plant(files), ...(url !== undefined && { url }) })
  app.close()
  return app
}
const pageA = (body: string): Record<string, string> => ({ 'pages/a/index.js': `Page({ ${body} })` })

test('a sound package has no errors', async () => {
  const dist = plant()
  const app = await openPackage({ dist })
  await app.tapText('你好')

  expect(app.text()).toBe('第 7 号')
  expect([app.errors(), bundleOf(dist).warnings, runWcc(dist).stderr, runWcsc(dist).stderr]).toEqual([
    [],
    [],
    '',
    '',
  ])
  app.close()
})

describe('the host reports', () => {
  test.each([
    ['an exception in a lifecycle', pageA("onLoad() { throw new Error('boom') }"), /onLoad: boom/],
    [
      'an exception in a timer',
      pageA("onLoad() { setTimeout(() => { throw new Error('late') }, 1) }"),
      /late/,
    ],
    ['an error written to the console', pageA("onLoad() { console.error(new Error('said')) }"), /said/],
    ['use of document', pageA("onLoad() { document.title = 'x' }"), /document is not defined/],
    ['use of fetch', pageA("onLoad() { fetch('/x') }"), /fetch is not defined/],
    ['use of process', pageA('onLoad() { process.exit(1) }'), /process is not defined/],
    ['a function that wx has not', pageA('onLoad() { wx.teleport() }'), /teleport is not a function/],
    [
      'a component that is not there',
      { 'pages/a/index.json': '{"usingComponents":{"x":"./x"}}' },
      /no component/,
    ],
    [
      'a picture that is not there',
      { 'pages/a/index.wxml': '<image src="/gone.png" />' },
      /no picture \/gone\.png/,
    ],
  ])('%s', async (_, files, expected) => {
    const app = await opened(files)

    expect(app.errors().join('\n')).toMatch(expected)
  })

  test('a Taro node that base.wxml has no template for', async () => {
    const app = await opened({
      'pages/a/index.wxml': '<template name="tmpl_0_view"><view>{{i.v}}</view></template>',
      'pages/a/index.js': "Page({ onLoad() { this.setData({ root: { cn: [{ nn: 'i' }] } }) } })",
    })

    expect(app.errors().join()).toMatch(/no template tmpl_\*_i in base\.wxml/)
  })

  test('navigation to a page that app.json does not list', async () => {
    const app = await openPackage({ dist: plant() })

    await expect(app.open('/pages/gone')).rejects.toEqual({
      errMsg: 'navigateTo:fail page "pages/gone" is not found',
    })
    expect(app.errors()).toHaveLength(1)
    app.close()
  })

  test.each([
    [
      'an app.js that does not start',
      { 'app.js': "throw new Error('dead')" },
      'the app does not start: dead',
    ],
    [
      'a module that is not there',
      { 'pages/a/index.js': "require('./gone')" },
      "gone.js' is not in the package",
    ],
    ['a way into a sub-package', { 'pages/a/index.js': "require('../../extra/c')" }, 'another sub-package'],
    ['a page file without a page', { 'pages/a/index.js': '' }, 'There is no component "pages/a/index"'],
  ])('%s', async (_, files, expected) => {
    await expect(opened(files)).rejects.toThrow(expected)
  })

  test('what is on the page instead of the words looked for', async () => {
    const app = await openPackage({ dist: plant() })

    await expect(app.tapText('再见')).rejects.toThrow(/nothing on the page says “再见”.*你好/)
    app.close()
  })

  test('a tap on a disabled button', async () => {
    const app = await openPackage({
      dist: plant({ 'pages/a/index.wxml': '<button disabled="{{true}}">报名</button>' }),
    })

    await expect(app.tapText('报名')).rejects.toThrow('disabled')
    app.close()
  })
})

describe('the checks of the package report', () => {
  test('broken wxml, in both compilers', () => {
    const dist = plant({ 'pages/a/index.wxml': '<view><text>x</view>' })

    expect(bundleOf(dist).warnings.join()).toMatch(/pages\/a\/index\.wxml/)
    expect(runWcc(dist).stderr).not.toBe('')
  })

  test('broken wxss', () => {
    expect(runWcsc(plant({ 'app.wxss': '.a { color: red' })).stderr).not.toBe('')
  })

  test('JavaScript that old phones cannot read', () => {
    expect(tooNew(plant({ 'app.js': 'App({ a: getApp()?.a })' })).join()).toMatch(/app\.js/)
  })

  test('words that must not be shipped', () => {
    expect(filesWith(plant({ 'app.js': "App({ at: 'http://127.0.0.1:9000' })" }), /127\.0\.0\.1/)).toEqual([
      'app.js',
    ])
  })

  test('weight, apart for each sub-package', () => {
    const { main, subPackages } = packageSizes(plant({ 'extra/heavy.js': 'x'.repeat(70_000) }))

    expect(main).toBeLessThan(2000)
    expect(subPackages.extra).toBeGreaterThan(70_000)
  })

  test('a setData that is too large, a page of too many nodes, a tree too deep', async () => {
    const app = await openPackage({
      dist: plant({
        'pages/a/index.js': "Page({ onLoad() { this.setData({ rows: Array(601).fill('字'.repeat(40)) }) } })",
        'pages/a/index.wxml': `<view wx:for="{{rows}}">x</view>${'<view>'.repeat(25)}${'</view>'.repeat(25)}`,
      }),
    })

    expect(overLimits(app)).toEqual([
      'pages/a/index: 627 nodes',
      'pages/a/index: 26 deep',
      expect.stringMatching(/^pages\/a\/index: setData of 7\d{4} bytes$/),
    ])
    app.close()
  })

  test('a package that was not built', () => {
    expect(() => requireBuilt('/nowhere')).toThrow('/nowhere is missing: run npm run build first')
  })
})
