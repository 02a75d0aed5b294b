const names = ['list', 'detail', 'mine', 'manage', 'edit', 'sign-ups']

export const activityRoutes = {
  root: 'features/activities',
  pages: names.map((name) => `pages/${name}/index`),
}
