const names = ['submit', 'mine', 'detail', 'todo']

export const requestRoutes = {
  root: 'features/requests',
  pages: names.map((name) => `pages/${name}/index`),
}
