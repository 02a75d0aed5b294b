import { at, bin } from './lib/paths'
import { type Ran, main, runNode, say } from './lib/run'

type Check = { name: string; args: string[] }

const CACHE = 'node_modules/.cache'

/** The slow ones first: two run at a time, and the short ones fill the second place. */
const checks: Check[] = [
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  {
    name: 'types',
    args: [
      bin('typescript/bin/tsc'),
      '--noEmit',
      '--incremental',
      '--tsBuildInfoFile',
      `${CACHE}/types.tsbuildinfo`,
    ],
  },
  {
    name: 'boundaries',
    args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', at('config/boundaries.cjs'), '.'],
  },
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--cache', '.'] },
]

const tell = ({ name }: Check, { code, output, seconds }: Ran): void => {
  say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}  ${seconds.toFixed(1)} s`)
  if (code !== 0) say(output.trimEnd())
}

/** Takes checks from the queue until none is left; returns how many failed. */
const work = async (queue: Check[]): Promise<number> => {
  let failed = 0
  for (let check = queue.shift(); check; check = queue.shift()) {
    const ran = await runNode(check.args)
    tell(check, ran)
    if (ran.code !== 0) failed += 1
  }
  return failed
}

const checkAll = async (): Promise<number> => {
  const queue = [...checks]
  const failed = await Promise.all([work(queue), work(queue)])
  const sum = failed.reduce((a, b) => a + b, 0)
  say(sum === 0 ? 'all checks pass' : `${sum} of ${checks.length} checks fail`)
  return sum === 0 ? 0 : 1
}

main(checkAll)
