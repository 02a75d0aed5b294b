const names = ['sign-up', 'proof', 'order', 'fairness']

/** How one gets a seat: the form, the order and its proof. */
export const seatRoutes = {
  root: 'features/seats',
  pages: names.map((name) => `pages/${name}/index`),
}
