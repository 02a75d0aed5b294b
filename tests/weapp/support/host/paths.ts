import type { AppJson } from '../types'

/** `a/./b/../c` → `a/c`; never starts with a slash. */
export function normalise(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** A path as written in a file of the package, relative to that file unless it starts with a slash. */
export function resolveFrom(file: string, path: string): string {
  const folder = file.split('/').slice(0, -1).join('/')
  return normalise(path.startsWith('/') ? path : `${folder}/${path}`)
}

/** `/pages/a/index?id=7` → path without slash, decoded query. */
export function parseUrl(url: string, from: string): { path: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?')
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [key = '', value = ''] = pair.split('=')
    query[decodeURIComponent(key)] = decodeURIComponent(value)
  }
  return { path: resolveFrom(from, path), query }
}

/** Folders of the sub-packages, without slashes at the ends. */
export function subPackageRoots(app: AppJson): string[] {
  return (app.subPackages ?? app.subpackages ?? []).map((pack) => normalise(pack.root))
}

/** Every page that app.json lists, the main package's first. */
export function allPages(app: AppJson): string[] {
  const inPackages = (app.subPackages ?? app.subpackages ?? []).flatMap((pack) =>
    pack.pages.map((page) => normalise(`${pack.root}/${page}`)),
  )
  return [...app.pages, ...inPackages]
}
