import path from 'node:path'

/** The repository's root; every path in these scripts hangs from it. */
export const ROOT = path.resolve(__dirname, '../../..')

/** An absolute path inside the repository. */
export const at = (...parts: string[]): string => path.join(ROOT, ...parts)

/** The file that runs a package's command line, so that no shell and no `npx` stands between. */
export const bin = (name: string): string => at('node_modules', ...name.split('/'))
