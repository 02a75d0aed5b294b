/** The words the boundary rules are written in: path patterns, and one rule. `$1` is the slice of the importer. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const CLOUD = '^cloudfunctions/'
const KERNEL = '^cloudfunctions/kernel/'
const SLICE = '^cloudfunctions/capabilities/([^/]+)/'
const OWN = '^cloudfunctions/capabilities/$1/'
const ENTRY = '^cloudfunctions/(?!capabilities/|kernel/)[^/]+/'
const ADAPTERS = `${KERNEL}adapters/`
const NPM = '(^|/)node_modules/'
const CLOUDBASE = `${NPM}@cloudbase/`
const ZOD = `${NPM}zod/`
const DAYJS = `${NPM}dayjs/`
/** Plain data and plain arithmetic that the server and the phone share. */
const BOTH_SIDES = `${CLOUD}.*/(labels|draw-order)\\.ts$`
const CLIENT_NPM = `${NPM}(@tarojs|react|react-dom)/`

/** The files of a slice that hold one of its four named parts; `part` may grow from a file into a folder. */
const inSlice = (...parts) => ({ path: `${SLICE}(${parts.join('|')})(\\.ts$|/)` })
const own = (...parts) => `${OWN}(${parts.join('|')})(\\.ts$|/)`
const kernel = (...parts) => `${KERNEL}(${parts.join('|')})(\\.ts$|/)`

module.exports = {
  rule,
  CLOUD,
  KERNEL,
  SLICE,
  OWN,
  ENTRY,
  ADAPTERS,
  CLOUDBASE,
  ZOD,
  DAYJS,
  BOTH_SIDES,
  CLIENT_NPM,
  inSlice,
  own,
  kernel,
}
