const {
  rule,
  CLOUD,
  KERNEL,
  SLICE,
  ENTRY,
  ADAPTERS,
  CLOUDBASE,
  ZOD,
  DAYJS,
  CLIENT_NPM,
  inSlice,
  kernel,
} = require('./words.cjs')

const REGISTRY = '^cloudfunctions/[^/]+\\.ts$'

/** The kernel, the adapters, and the deployed functions. Where a path is left out of a rule, a stricter one has it. */
const cloud = [
  rule(
    'kernel-knows-no-capability',
    'The kernel serves every capability and knows none, nor the registry that lists them.',
    { path: KERNEL },
    { path: [SLICE, REGISTRY] },
  ),
  rule(
    'kernel-contract-is-plain',
    'The kernel’s contract words know zod only.',
    { path: kernel('contract') },
    { pathNot: [ZOD, kernel('contract'), SLICE, REGISTRY] },
  ),
  rule(
    'kernel-domain-is-pure',
    'The kernel’s domain knows itself and the types of the contract words; npm only for time.',
    { path: kernel('domain') },
    { pathNot: [kernel('domain', 'contract'), DAYJS, SLICE, REGISTRY] },
  ),
  rule(
    'kernel-domain-sees-contract-types',
    'The kernel’s domain takes types, never values, from the contract words.',
    { path: kernel('domain') },
    { path: kernel('contract'), dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'dayjs-only-for-time',
    'One place counts days, so that one place knows Beijing time.',
    { path: CLOUD, pathNot: kernel('domain/time') },
    { path: DAYJS },
  ),
  rule(
    'ports-name-no-engine',
    'Ports are what the domain needs said: they know the domain, not who implements them.',
    { path: kernel('ports') },
    { pathNot: [kernel('ports', 'domain'), SLICE, REGISTRY, ADAPTERS, CLOUDBASE] },
  ),
  rule(
    'adapters-at-the-edge',
    'Only a function’s index.ts (and tests) may choose an adapter or touch CloudBase.',
    {
      path: CLOUD,
      pathNot: [
        `${ENTRY}index\\.ts$`,
        ADAPTERS,
        inSlice('contract', 'domain', 'store').path,
        kernel('contract', 'domain'),
      ],
    },
    { path: [ADAPTERS, CLOUDBASE] },
  ),
  rule(
    'functions-are-thin',
    'A deployed function is one index.ts: nothing else in its folder to import.',
    { path: CLOUD },
    { path: ENTRY },
  ),
  rule(
    'cloud-knows-no-client',
    'The cloud knows neither the app nor what draws it.',
    {
      path: CLOUD,
      pathNot: [inSlice('contract', 'domain', 'store').path, kernel('contract', 'domain', 'ports')],
    },
    { path: ['^src/', CLIENT_NPM] },
  ),
]

module.exports = cloud
