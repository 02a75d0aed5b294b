/** A tag, and the text that stood before it. Names are without their namespace. */
export type Tag = {
  readonly name: string
  readonly attributes: string
  readonly kind: 'open' | 'close' | 'empty'
  readonly text: string
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const LAST_SIGN = 0x10ffff

const signOf = (whole: string, inside: string): string => {
  if (!inside.startsWith('#')) return NAMED[inside] ?? whole
  const code = inside[1] === 'x' ? Number.parseInt(inside.slice(2), 16) : Number(inside.slice(1))
  return code >= 0 && code <= LAST_SIGN ? String.fromCodePoint(code) : ''
}

/** The text that XML writes so; with `_x000D_`, which is how spreadsheets write signs that XML forbids. */
export const textIn = (written: string): string => {
  const plain = written.includes('&') ? written.replace(/&(#?\w{1,8});/g, signOf) : written
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)))
    : plain
}

const CDATA = '<![CDATA['

const tagIn = (inside: string, text: string): Tag => {
  const isClose = inside.startsWith('/')
  const isEmpty = inside.endsWith('/')
  const body = inside.slice(isClose ? 1 : 0, isEmpty ? -1 : undefined)
  const space = body.search(/\s/)
  const name = space < 0 ? body : body.slice(0, space)
  return {
    name: name.slice(name.indexOf(':') + 1),
    attributes: space < 0 ? '' : body.slice(space),
    kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
    text,
  }
}

/** Every tag in its order; comments and instructions are passed over. In one go from front to back. */
export function* tagsOf(xml: string): Generator<Tag> {
  let text = ''
  for (let at = 0; ;) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    text += textIn(xml.slice(at, open))
    const isData = xml.startsWith(CDATA, open)
    const end = isData ? xml.indexOf(']]>', open) : xml.indexOf('>', open)
    if (end < 0) return
    const inside = xml.slice(open + 1, end)
    at = end + (isData ? 3 : 1)
    if (isData) text += xml.slice(open + CDATA.length, end)
    if (isData || inside.startsWith('!') || inside.startsWith('?')) continue
    yield tagIn(inside, text)
    text = ''
  }
}

/** An attribute by its name without namespace, or undefined. */
export const attribute = ({ attributes }: Tag, name: string): string | undefined => {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : textIn(value)
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/**
 * The elements of one name in a large document, each as its own XML; read from the bytes, so that never more than
 * one is text at a time. Elements of that name must not contain each other.
 */
export function* elementsOf(bytes: Buffer, name: string): Generator<string> {
  const prefix = /<((?:\w+:)?)(?:worksheet|sst)\b/.exec(bytes.toString('latin1', 0, 4096))?.[1] ?? ''
  const [start, close] = [`<${prefix}${name}`, `</${prefix}${name}>`]
  for (let at = bytes.indexOf(start); at >= 0;) {
    const behind = at + start.length
    const isWhole = /[\s/>]/.test(String.fromCharCode(bytes[behind] ?? 0))
    const tagEnd = isWhole ? bytes.indexOf('>', behind) : -1
    const isEmpty = tagEnd > 0 && bytes[tagEnd - 1] === 0x2f
    const end = !isWhole ? behind : isEmpty ? tagEnd + 1 : bytes.indexOf(close, tagEnd) + close.length
    if (end < behind) return
    if (isWhole) yield bytes.toString('utf8', at, end)
    at = bytes.indexOf(start, end)
  }
}
