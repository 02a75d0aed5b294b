import { digest } from '../../kernel/runtime/digest'

/**
 * The text of the file that everybody can take home. Its last member is `sum`, the SHA-256 of all text before the
 * comma in front of it, and it ends exactly so: whoever flips one byte, or loses one, sees it.
 */
export const sealed = (contents: Readonly<Record<string, unknown>>): string => {
  const open = JSON.stringify(contents, null, 1).slice(0, -'\n}'.length)
  return `${open},\n "sum": "${digest(open)}"\n}`
}
