const {
  rule,
  BOTH_SIDES,
  SLICE,
  OWN,
  ADAPTERS,
  CLOUDBASE,
  ZOD,
  CLIENT_NPM,
  inSlice,
  own,
  kernel,
} = require('./words.cjs')

/** A slice is `cloudfunctions/capabilities/<name>/`: contract, labels, domain, store, and the handlers around them. */
const slices = [
  rule(
    'contract-is-plain',
    'A contract knows zod, the kernel’s contract words and its own labels.',
    inSlice('contract'),
    { pathNot: [ZOD, kernel('contract'), own('contract', 'labels')] },
  ),
  rule(
    'labels-import-nothing',
    'labels.ts is data, draw-order.ts arithmetic: both sides load them.',
    { path: BOTH_SIDES },
    {},
  ),
  rule(
    'domain-is-pure',
    'A domain knows itself, its labels, the kernel’s domain and the types of its own contract.',
    inSlice('domain'),
    { pathNot: [own('domain', 'labels', 'contract'), kernel('domain')] },
  ),
  rule(
    'domain-sees-contract-types',
    'A domain takes types, never values, from its contract: zod stays out of the pure part.',
    inSlice('domain'),
    { path: own('contract'), dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'store-speaks-ports',
    'A store knows its own domain and the kernel’s ports, not the engine behind them.',
    inSlice('store'),
    { pathNot: [own('store', 'domain', 'contract'), kernel('ports', 'domain')] },
  ),
  rule(
    'store-sees-contract-types',
    'A store takes types, never values, from its contract.',
    inSlice('store'),
    { path: own('contract'), dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'handlers-stay-in-slice',
    'Handlers, reactions and ports know their own slice, the kernel, and another slice’s port.ts.',
    { path: SLICE, pathNot: `${SLICE}(contract|labels|domain|store)(\\.ts$|/)` },
    {
      pathNot: [
        SLICE,
        kernel('runtime', 'domain', 'ports', 'contract'),
        ADAPTERS,
        CLIENT_NPM,
        CLOUDBASE,
        '^src/',
        '^local-cloud/',
      ],
    },
  ),
  rule(
    'slices-are-islands',
    'A slice speaks to another one only through that one’s port.ts.',
    { path: SLICE, pathNot: `${SLICE}(contract|labels|domain|store)(\\.ts$|/)` },
    { path: SLICE, pathNot: [OWN, '^cloudfunctions/capabilities/[^/]+/port\\.ts$'] },
  ),
]

module.exports = slices
