const { rule, BOTH_SIDES, CLOUD, SLICE, ZOD, kernel } = require('./words.cjs')

const TOP = '^src/[^/]+\\.tsx?$' // app.tsx, app.config.ts, features.ts

/** The mini-program. */
const client = [
  rule(
    'client-sees-contracts-and-labels',
    'The app knows contracts, the kernel’s contract words, labels and the order of a draw; nothing else of the cloud.',
    { path: '^src/' },
    { path: CLOUD, pathNot: [`${SLICE}contract(\\.ts$|/)`, BOTH_SIDES, kernel('contract')] },
  ),
  rule(
    'client-sees-contract-types',
    'Contracts are types to the app: a value would bring zod, a quarter of the package.',
    { path: '^src/' },
    { path: [`${SLICE}contract(\\.ts$|/)`, kernel('contract')], dependencyTypesNot: ['type-only'] },
  ),
  rule('client-has-no-zod', 'zod stays on the server.', { path: '^src/' }, { path: ZOD }),
  rule(
    'features-are-islands',
    'A feature never imports another one.',
    { path: '^src/features/([^/]+)/' },
    { path: '^src/features/', pathNot: '^src/features/$1/' },
  ),
  rule(
    'features-know-no-tab',
    'A feature knows neither tab pages nor the list of features.',
    { path: '^src/features/' },
    { path: ['^src/pages/', TOP] },
  ),
  rule(
    'tabs-know-routes-only',
    'A tab page knows where a feature is and what it offers, not what it is made of: that would pull a sub-package into the main one.',
    { path: ['^src/pages/', TOP] },
    { path: '^src/features/', pathNot: '^src/features/[^/]+/(routes|services)\\.ts$' },
  ),
  rule(
    'shared-is-below',
    'What everyone shares knows nothing above it.',
    { path: '^src/(shared|aria)/' },
    { path: ['^src/features/', '^src/pages/', TOP] },
  ),
]

module.exports = client
