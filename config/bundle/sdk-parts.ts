import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Parts of `@cloudbase/node-sdk` that a union function never reaches, keyed by what they would do.
 * Each one is replaced by a value that loads without work and throws, naming itself, when it is used:
 * a part that turns out to be needed is a loud error in development, never a silent `undefined`.
 */
const LEFT_OUT_PACKAGES = [
  '@cloudbase/ai', // models and agents: also brings the browser SDK, adapters and stream polyfills
  '@cloudbase/app', // the browser SDK, wanted by @cloudbase/ai only
  '@cloudbase/wx-cloud-client-sdk', // data models and MySQL; the SDK itself ignores a failure here
  'axios', // the probe of a virtual machine's metadata service; a function is recognised by TENCENTCLOUD_RUNENV
  'form-data', // protobuf form of wx.openApi; the JSON form (callWxOpenApi) does not use it
  'http-proxy-agent', // init({ proxy })
  'https-proxy-agent',
  'jsonwebtoken', // tickets for custom login
  'web-streams-polyfill', // node 18 has streams
  'xmlbuilder', // writing XML; storage only parses the error reply of an upload
] as const

const LEFT_OUT_FILES = [
  /node-sdk[\\/]dist[\\/]ai[\\/]index\.js$/,
  /database[\\/]dist[\\/]commonjs[\\/]realtime[\\/]websocket-client\.js$/, // watch(): browsers only
] as const

const NAMESPACE = 'sdk-part-left-out'

const stubSource = (part: string): string => `
const refuse = function () { throw new Error(${JSON.stringify(`${part} is left out of the function bundle (config/bundle/sdk-parts.ts)`)}) }
module.exports = new Proxy(function () {}, {
  get: (_, key) => (key === '__esModule' ? true : key === 'default' ? module.exports : typeof key === 'symbol' ? undefined : refuse),
  apply: refuse,
  construct: refuse,
})`

const escaped = (text: string): string => text.replace(/[/\-.]/g, '\\$&')

/** Replaces the SDK's run-time search for its own package.json, which a single-file bundle has not. */
const versionSource = (file: string): string => {
  const manifest = JSON.parse(
    readFileSync(path.resolve(path.dirname(file), '../../package.json'), 'utf8'),
  ) as {
    version: string
  }
  return `exports.version = ${JSON.stringify(manifest.version)}`
}

/** esbuild plugin: bundles `@cloudbase/node-sdk` without the parts listed above. */
export const leaveOutSdkParts: Plugin = {
  name: 'leave-out-sdk-parts',
  setup(build) {
    const packages = new RegExp(`^(${LEFT_OUT_PACKAGES.map(escaped).join('|')})$`)
    build.onResolve({ filter: packages }, ({ path: part }) => ({ path: part, namespace: NAMESPACE }))
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path: part }) => ({ contents: stubSource(part) }))
    for (const filter of LEFT_OUT_FILES) {
      build.onLoad({ filter }, ({ path: file }) => ({
        contents: stubSource(path.basename(path.dirname(file))),
      }))
    }
    build.onLoad({ filter: /node-sdk[\\/]dist[\\/]utils[\\/]version\.js$/ }, ({ path: file }) => ({
      contents: versionSource(file),
    }))
  },
}

/** Absolute path of the SDK's entry, the same one a function's bundle resolves. */
export const sdkEntry = (root: string): string =>
  createRequire(path.join(root, 'package.json')).resolve('@cloudbase/node-sdk')
