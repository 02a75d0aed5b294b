const names = ['list', 'unit', 'reshape', 'counts', 'committees', 'committee']

export const unitRoutes = {
  root: 'features/units',
  pages: names.map((name) => `pages/${name}/index`),
}
