import http from 'node:http'
import { DbError, isDbError, messageOf } from '../errors'
import { callFault } from '../host/errors'
import type { FunctionHost } from '../host/host'
import { parseJson } from '../safe-json'
import type { Gateway } from './gateway'

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void

export type HttpParts = {
  readonly gateway: Gateway
  readonly host: FunctionHost
  /** Answers /local/<path>; null when the controls are off. */
  readonly control: ((path: string, body: unknown) => Promise<unknown>) | null
  readonly staticHandler: Handler | undefined
}

const EVENT_LIMIT = 6 * 1024 * 1024
const ADMIN_LIMIT = 17 * 1024 * 1024
const LOCAL_HOST = /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i

const send = (response: http.ServerResponse, status: number, text: string): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}

const readBody = (request: http.IncomingMessage, limit: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        // The rest is read and dropped, so that the client gets to read the answer.
        chunks.length = 0
        reject(new DbError('EXCEED_MAX_PAYLOAD_SIZE', `the body exceeds ${limit / 1024 / 1024} MB`))
      } else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', reject)
    request.on('close', () => reject(new DbError('INVALID_PARAM', 'the request was broken off')))
  })

const cookieOpenid = (cookie: string | undefined): string | undefined => {
  const found = /(?:^|;\s*)local-openid=([^;]*)/.exec(cookie ?? '')?.[1]
  return found === undefined || found === '' ? undefined : found
}

const callerOf = ({ headers }: http.IncomingMessage): { readonly openid?: string } => {
  const header = headers['x-local-openid']
  const openid = typeof header === 'string' && header !== '' ? header : cookieOpenid(headers.cookie)
  return openid === undefined ? {} : { openid }
}

const eventOf = (body: string): unknown => {
  const event = body.trim() === '' ? {} : parseJson(body)
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw new DbError('INVALID_PARAM', 'the event must be a JSON object')
  }
  return event
}

/** A page of another origin, or a name rebound to this machine, must not reach the server. */
const isForeign = ({ headers }: http.IncomingMessage): boolean => {
  const { host, origin } = headers
  if (!host || !LOCAL_HOST.test(host)) return true
  return origin !== undefined && !/^https?:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?$/i.test(origin)
}

const statusOf = (code: string): number => {
  if (code === 'EXCEED_MAX_PAYLOAD_SIZE') return 413
  return code === 'INVALID_PARAM' ? 400 : 200
}

const pathOf = (request: http.IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/'

const runFunction = async ({ host }: HttpParts, request: http.IncomingMessage): Promise<string> => {
  const event = eventOf(await readBody(request, EVENT_LIMIT))
  const result = await host.invoke(pathOf(request).slice('/fn/'.length), event, callerOf(request))
  return JSON.stringify(result ?? null)
}

const route = async (parts: HttpParts, request: http.IncomingMessage): Promise<string> => {
  const path = pathOf(request)
  if (request.method !== 'POST') throw new DbError('INVALID_PARAM', 'only POST is answered here')
  if (path === '/admin') return parts.gateway.answer(await readBody(request, ADMIN_LIMIT))
  if (path.startsWith('/fn/')) return runFunction(parts, request)
  if (!parts.control) throw new DbError('INVALID_PARAM', 'the controls are switched off')
  const body = eventOf(await readBody(request, EVENT_LIMIT))
  return JSON.stringify((await parts.control(path.slice('/local/'.length), body)) ?? null)
}

const isOurs = (path: string): boolean =>
  path === '/admin' || path.startsWith('/fn/') || path.startsWith('/local/')

/** The HTTP side of the server; every answer of its own is JSON and no request can bring it down. */
export const createHttpServer = (parts: HttpParts): http.Server => {
  const fail = (response: http.ServerResponse, error: unknown): void => {
    const code = isDbError(error) ? error.code : 'SYS_ERR'
    const message = isDbError(error) ? messageOf(error) : 'internal error'
    if (!isDbError(error)) process.stderr.write(`[local-cloud] ${messageOf(error)}\n`)
    send(response, statusOf(code), JSON.stringify(callFault(code, message)))
  }
  const server = http.createServer((request, response) => {
    if (isForeign(request)) {
      send(response, 403, JSON.stringify(callFault('INVALID_HOST', 'only local requests are answered')))
    } else if (isOurs(pathOf(request))) {
      route(parts, request).then(
        (text) => send(response, 200, text),
        (error: unknown) => fail(response, error),
      )
    } else if (parts.staticHandler) parts.staticHandler(request, response)
    else send(response, 404, JSON.stringify(callFault('INVALID_PATH', 'nothing is served here')))
  })
  server.keepAliveTimeout = 15_000
  return server
}
