const names = ['bind', 'record', 'introduce', 'settings']

export const memberRoutes = {
  root: 'features/members',
  pages: names.map((name) => `pages/${name}/index`),
}
