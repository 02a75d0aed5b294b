const names = ['year', 'entitlement', 'redeem', 'programmes', 'programme']

export const benefitRoutes = {
  root: 'features/benefits',
  pages: names.map((name) => `pages/${name}/index`),
}
