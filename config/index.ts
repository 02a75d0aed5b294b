import path from 'node:path'
import { type UserConfigExport, defineConfig } from '@tarojs/cli'

interface WebpackChain {
  output: { set: (key: string, value: unknown) => void }
}

const ROOT = path.resolve(__dirname, '..')

/**
 * Values the app may read as `process.env.NAME`; each is a constant in the built code.
 * - UNION_GALLERY '1' adds the component gallery, a page for developers that no release has.
 * - UNION_CLOUD_ENV is the CloudBase environment id given to `Taro.cloud.init` ('' = the app's default one).
 */
const buildEnv = {
  UNION_GALLERY: JSON.stringify(process.env.UNION_GALLERY ?? ''),
  UNION_CLOUD_ENV: JSON.stringify(process.env.UNION_CLOUD_ENV ?? ''),
}

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[hash:base64:5]' },
} as const

/**
 * The only cloud source that may end up in the app: plain data beside a contract, and the order of a draw. Anything
 * else of the cloud that is imported for its value is not transpiled and fails the build. (Taro hands `include` to
 * webpack, which takes a RegExp too; its type knows strings only.)
 */
const bothSides = /[\\/]cloudfunctions[\\/].*[\\/](labels|draw-order)\.ts$/

/** Written for newer engines than WeChat runs on old phones. */
const modern = /[\\/]node_modules[\\/]uqr[\\/]/

const compile = { include: [bothSides, modern] as unknown as string[] }

/** For the WeChat package, every byte of which counts. */
const mini = {
  compile,
  // Nothing here writes HTML: otherwise the parser of Taro's runtime comes along.
  runtime: { enableInnerHTML: false },
  // CSS modules never lean on each other's order.
  miniCssExtractPluginOption: { ignoreOrder: true },
  postcss: { pxtransform: { enable: true }, cssModules },
  // What webpack writes itself: `()=>a` where it would write `function(){return a}`, for every export.
  webpackChain: (chain: WebpackChain) => chain.output.set('environment', { arrowFunction: true }),
}

export default defineConfig<'webpack5'>(async (): Promise<UserConfigExport<'webpack5'>> => ({
  projectName: 'union-home',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [path.join(__dirname, 'taro/aria-plugin.cjs')],
  env: buildEnv,
  alias: { '@': path.join(ROOT, 'src'), '@cloud': path.join(ROOT, 'cloudfunctions') },
  // theme.json names the tab icons, so Taro does not see them by itself.
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp' ? [{ from: 'src/assets/tab/', to: 'dist/weapp/assets/tab/' }] : [],
    options: {},
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Webpack's cache misses edits of CSS modules and of page configs (seen with Taro 4.2.1): every build is cold.
  cache: { enable: false },
  // Chinese as it is, three bytes a character; Taro would write six for each.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  // Depth of nesting unrolled in base.wxml; deeper trees go through a component. 8 saves 22 KB against 16.
  baseLevel: 8,
  mini,
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile,
    // CSS modules never lean on each other's order.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { autoprefixer: { enable: true }, cssModules },
  },
}))
