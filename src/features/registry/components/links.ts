/** A page of this feature, with its query. */
export const pageOf = (name: string, query: Readonly<Record<string, string>> = {}): string => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/features/registry/pages/${name}/index${pairs.length ? `?${pairs.join('&')}` : ''}`
}
