const names = ['card', 'verify', 'mine', 'uses']

export const cardRoutes = {
  root: 'features/cards',
  pages: names.map((name) => `pages/${name}/index`),
}
