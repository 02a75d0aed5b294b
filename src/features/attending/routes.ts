const names = ['day', 'participants', 'ratings', 'certificate', 'year']

/** Being there: the day, who else comes, and what is left of it. */
export const attendingRoutes = {
  root: 'features/attending',
  pages: names.map((name) => `pages/${name}/index`),
}
