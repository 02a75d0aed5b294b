/** Links to the pages of a feature, by name and query. */
export const pagesOf =
  (feature: string) =>
  (name: string, query: Readonly<Record<string, string>> = {}): string => {
    const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    return `/features/${feature}/pages/${name}/index${pairs.length ? `?${pairs.join('&')}` : ''}`
  }
