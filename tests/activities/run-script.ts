import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What the independent script says of files of orders: of each 'ok', or what does not fit. */
export const verdicts = (contents: readonly (string | Buffer)[]): readonly string[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'union-order-'))
  const files = contents.map((content, n) => {
    const file = path.join(folder, `${n}.json`)
    writeFileSync(file, content)
    return file
  })
  const ran = spawnSync(process.execPath, [path.join(__dirname, 'verify-order.mjs'), ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  rmSync(folder, { recursive: true })
  return ran.stdout.trimEnd().split('\n')
}

export const script = (content: string): string => verdicts([content])[0] ?? ''

/** The same file with another content, as somebody would forge it who knows how it is summed up. */
export const forged = (text: string, from: string | RegExp, to: string): string => {
  const open = text.slice(0, text.lastIndexOf(',\n "sum"')).replace(from, to)
  const sum = createHash('sha256').update(open).digest('hex')
  return `${open},\n "sum": "${sum}"\n}`
}
