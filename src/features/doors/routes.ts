const names = ['check-in', 'attendance', 'door']

export const doorRoutes = {
  root: 'features/doors',
  pages: names.map((name) => `pages/${name}/index`),
}
