import { spawn } from 'node:child_process'
import { ROOT } from './paths'

/** How one child process ended: exit code (1 when it was killed), what it printed, and seconds taken. */
export type Ran = { code: number; output: string; seconds: number }

type Options = { env?: Record<string, string>; show?: boolean }

/** Colours and cursor moves, which mean nothing in a log. */
const terminalCodes = /\u001b\[[0-9;]*[A-Za-z]/g

/**
 * Runs a script under this Node from the repository's root.
 * With `show` its output goes straight to the terminal (and `output` is ''); otherwise it is collected.
 */
export const runNode = (args: string[], { env = {}, show = false }: Options = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const began = Date.now()
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const pieces: Buffer[] = []
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => pieces.push(piece))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({
        code: code ?? 1,
        output: Buffer.concat(pieces).toString('utf8').replace(terminalCodes, ''),
        seconds: (Date.now() - began) / 1000,
      }),
    )
  })

/** Prints one line of a script's result. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Prints one line of progress; not among the results, which somebody may read by program. */
export const murmur = (line: string): void => void process.stderr.write(`${line}\n`)

/** Runs a script's main function; its result is the exit code, and an error is told without a stack. */
export const main = (work: () => Promise<number>): void => {
  work().then(
    (code) => void (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 1
    },
  )
}
