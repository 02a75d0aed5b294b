const names = ['mine', 'looks', 'export', 'withdraw', 'notice', 'reveal', 'retention', 'reports']

export const privacyRoutes = {
  root: 'features/privacy',
  pages: names.map((name) => `pages/${name}/index`),
}
