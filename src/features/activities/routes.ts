const names = ['list', 'detail', 'mine']

export const activityRoutes = {
  root: 'features/activities',
  pages: names.map((name) => `pages/${name}/index`),
}
