import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { crash } from '../platform/support/crash'

const ROUNDS = 10
const WRITES = 20_000
const LONGEST_REOPEN_MS = 2_000

/** `npm run crash`: ten times kill -9 in the middle of 20,000 writes by 32 writers; exit code 1 if any was lost. */
const main = async (): Promise<number> => {
  let bad = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'crash-'))
    const { acknowledged, lost, half, reopenMs } = await crash(dir, WRITES)
    fs.rmSync(dir, { recursive: true, force: true })
    const fine = lost.length === 0 && half.length === 0 && reopenMs < LONGEST_REOPEN_MS
    if (!fine) bad += 1
    console.log(
      `${round}: ${acknowledged} acknowledged, ${lost.length} lost, ${half.length} half applied, open again in ${reopenMs.toFixed(0)} ms`,
    )
  }
  console.log(bad === 0 ? 'nothing lost' : `${bad} of ${ROUNDS} rounds failed`)
  return bad === 0 ? 0 : 1
}

void main().then((code) => (process.exitCode = code))
