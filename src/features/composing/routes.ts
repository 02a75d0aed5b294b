const names = ['edit', 'photos', 'settings']

/** What is written and shown about activities. */
export const composingRoutes = {
  root: 'features/composing',
  pages: names.map((name) => `pages/${name}/index`),
}
