import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What the independent script says of the file of an order with this content: 'ok', or what does not fit. */
export const script = (content: string) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'union-order-'))
  const file = path.join(folder, 'order.json')
  writeFileSync(file, content)
  const ran = spawnSync(process.execPath, [path.join(__dirname, 'verify-order.mjs'), file], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return ran.stdout.trim()
}
