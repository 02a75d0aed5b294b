import { invalidParam } from '../errors'

const BREAK = Buffer.from('\r\n\r\n')

/** The parts of a multipart/form-data body by name; throws INVALID_PARAM when it is none. */
export const readMultipart = (contentType: string, body: Buffer): ReadonlyMap<string, Buffer> => {
  const boundary = /boundary="?([^";]{1,100})"?/.exec(contentType)?.[1]
  if (!boundary) throw invalidParam('multipart without a boundary')
  const separator = Buffer.from(`\r\n--${boundary}`)
  const text = Buffer.concat([Buffer.from('\r\n'), body])
  const parts = new Map<string, Buffer>()
  let from = text.indexOf(separator)
  while (from >= 0) {
    const start = from + separator.length
    const end = text.indexOf(separator, start)
    if (end < 0) break
    const part = text.subarray(start, end)
    const gap = part.indexOf(BREAK)
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(gap, 0)).toString('latin1'))?.[1]
    if (name) parts.set(name, part.subarray(gap + BREAK.length))
    from = end
  }
  return parts
}
