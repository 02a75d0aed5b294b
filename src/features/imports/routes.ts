const names = ['list', 'begin', 'import', 'rows', 'export']

export const importRoutes = {
  root: 'features/imports',
  pages: names.map((name) => `pages/${name}/index`),
}
