const names = ['list', 'room', 'card', 'how', 'manage']

export const matchRoutes = {
  root: 'features/matches',
  pages: names.map((name) => `pages/${name}/index`),
}
