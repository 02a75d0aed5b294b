import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect } from '@cloud/kernel/adapters/cloudbase'
import type { Reply } from '@cloud/kernel/contract/reply'
import type { Db } from '@cloud/kernel/ports/db'
import { sdkEnvironment } from '@local-cloud/host/context'
import type { Knobs, Stats } from '@local-cloud/start'
import type { OutputOf } from './calls'

export type Product = {
  readonly url: string
  /** The database behind it, through the real SDK. */
  readonly db: Db
  /** As WeChat's callFunction does. */
  readonly call: <P extends string>(openid: string, call: P, input?: unknown) => Promise<Reply<OutputOf<P>>>
  readonly knobs: (knobs: Knobs) => Promise<unknown>
  readonly stats: () => Promise<Stats>
  readonly resetStats: () => Promise<unknown>
  /** What WeChat's button for the phone number would give somebody with this one. */
  readonly phoneCode: (number: string) => Promise<string>
  /** Runs a trigger of the timer function now. */
  readonly trigger: (name: 'sweep' | 'repair') => Promise<unknown>
  /** The process is gone, by whatever cause. */
  readonly gone: Promise<void>
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

const READY = /^ready (http:\/\/127\.0\.0\.1:\d+)$/m
const STARTING_MS = 60_000

const urlOf = async (child: ChildProcess): Promise<string> => {
  let said = ''
  const url = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const ready = READY.exec(said)?.[1]
      if (ready) resolve(ready)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', () => reject(new Error(`npm start ended:\n${said}`)))
  })
  const giveUp = setTimeout(() => child.kill('SIGKILL'), STARTING_MS)
  return url.finally(() => clearTimeout(giveUp))
}

/** WeChat's gateway keeps its connections; a phone has none of its own to a function. */
const gateway = new http.Agent({ keepAlive: true, maxSockets: 256 })

const textOf = async (parts: AsyncIterable<Buffer>): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of parts) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const post = <R = never>(url: string, body: unknown, headers: Record<string, string> = {}) =>
  new Promise<R>((resolve, reject) => {
    const content = Buffer.from(JSON.stringify(body))
    const sent = { 'content-type': 'application/json', 'content-length': content.length, ...headers }
    http
      .request(url, { method: 'POST', agent: gateway, headers: sent }, (response) => {
        textOf(response).then((text) => resolve(JSON.parse(text) as R), reject)
      })
      .on('error', reject)
      .end(content)
  })

/** A data directory that goes with the test. */
export const temporaryData = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'union-home-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** `npm start` as a process of its own on a free port, over `data`. */
export const startProduct = async (data: string, flags: readonly string[] = []): Promise<Product> => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'config/scripts/start.ts', '--port', '0', '--data', data, ...flags],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await urlOf(child)
  Object.assign(process.env, sdkEnvironment(url, 'local'))
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    child.kill(signal)
    await gone
  }
  return {
    url,
    db: connect('local'),
    call: (openid, call, input = {}) =>
      post(`${url}/fn/api`, { call, input, requestId: crypto.randomUUID() }, { 'x-local-openid': openid }),
    knobs: (knobs) => post(`${url}/local/knobs`, knobs),
    stats: () => post(`${url}/local/stats`, {}),
    resetStats: () => post(`${url}/local/stats/reset`, {}),
    phoneCode: async (number) => (await post<{ code: string }>(`${url}/local/phone-code`, { number })).code,
    trigger: (name) => post(`${url}/local/timer/${name}`, {}),
    gone,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
  }
}
