const names = ['bind', 'people', 'person', 'settings']

export const memberRoutes = {
  root: 'features/members',
  pages: names.map((name) => `pages/${name}/index`),
}
