/** A page with somebody for whom it holds something, and words that only come with the data. */
export interface Visit {
  /** For files and messages: `activities-detail`. */
  name: string
  openid: string
  /** Path and query, as a link has them. */
  url: string
  says: string
  /** What her phone keeps, as wx.setStorage has it. */
  storage?: Record<string, unknown> | undefined
  /** One of the pages that members see most: drawn on a small screen too. */
  main?: true
}

/** Name and url of a page by its path and query. */
export const feature = (path: string, query = '') => {
  const [name = '', page = ''] = path.split('/')
  return { name: `${name}-${page}`, url: `/features/${name}/pages/${page}/index${query}` }
}

export const tab = (name: string) => ({ name, url: `/pages/${name}/index` })
