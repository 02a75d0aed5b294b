const names = ['batches', 'batch', 'people', 'person', 'rules']

/** How officers hand 会员服务卡 in. */
export const cardDeskRoutes = {
  root: 'features/card-desk',
  pages: names.map((name) => `pages/${name}/index`),
}
