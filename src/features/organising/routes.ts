const names = ['manage', 'activity', 'order', 'sign-ups', 'statistics']

/** Activities for their officers, but for what is written about them. */
export const organisingRoutes = {
  root: 'features/organising',
  pages: names.map((name) => `pages/${name}/index`),
}
