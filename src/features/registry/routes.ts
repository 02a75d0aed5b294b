const names = ['people', 'person', 'change', 'enrol', 'newcomers', 'codes']

export const registryRoutes = {
  root: 'features/registry',
  pages: names.map((name) => `pages/${name}/index`),
}
