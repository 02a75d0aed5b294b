/**
 * Who may import whom: the import rules of README, one by one. Each rule has a planted violation in
 * tests/platform/boundaries.test.ts that makes exactly that rule fire.
 * Paths are relative to the directory dependency-cruiser runs in, so the same rules judge a planted tree.
 */
module.exports = {
  forbidden: ['slices', 'cloud', 'client', 'everywhere'].flatMap((name) =>
    require(`./boundaries/${name}.cjs`),
  ),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.data)/' }, // ours only: packages keep their entry in a dist of their own
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
