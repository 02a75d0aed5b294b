const { rule } = require('./words.cjs')

/** What holds in every folder. */
const everywhere = [
  rule(
    'local-cloud-is-alone',
    'local-cloud could be published alone: it knows nothing of ours.',
    { path: '^local-cloud/' },
    { path: '^(src|cloudfunctions|config|tests)/' },
  ),
  rule(
    'local-cloud-is-for-scripts',
    'Nothing of ours imports local-cloud but scripts and tests.',
    { path: '^(src|cloudfunctions)/' },
    { path: '^local-cloud/' },
  ),
  rule('no-cycles', 'Every arrow goes one way, types included.', {}, { circular: true }),
  rule(
    'no-barrels',
    'An index file that only re-exports hides who needs what.',
    { path: '(^|/)index\\.tsx?$' },
    { dependencyTypes: ['export'] },
  ),
  rule('nothing-missing', 'An import leads somewhere.', {}, { couldNotResolve: true }),
]

module.exports = everywhere
