/**
 * Taro's weapp templates hold no aria-* attribute, so labels for screen readers are dropped silently.
 * This plugin puts them back, in the templates and in the runtime's list of known attributes.
 * The runtime half lies under src/ because Taro transpiles nothing else.
 */
const path = require('node:path')
const attributes = require('../../src/aria/attributes.json')

const RUNTIME = path.resolve(__dirname, '../../src/aria/runtime.ts')

module.exports = (ctx) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return // H5 writes real elements and has no templates
      // A copy: mergeComponents writes into what it is given.
      platform.template.mergeComponents(ctx, structuredClone(attributes))
      platform.runtimePath = [platform.runtimePath, RUNTIME].flat().filter(Boolean)
    },
  })
