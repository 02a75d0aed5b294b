import type http from 'node:http'
import { DbError } from '../errors'
import type { FunctionHost } from '../host/host'
import { JSON_TYPE, type Page } from './body'

const PREFIX = '/http'
const TEXT = /^(text\/|application\/(json|x-www-form-urlencoded|xml|javascript))/

/** The function whose config.json gives it a path above this one; the longest path wins. */
const functionAt = (
  host: FunctionHost,
  pathname: string,
): { readonly name: string; readonly base: string } => {
  const below = pathname.slice(PREFIX.length)
  const served = host.names().flatMap((name) => {
    const base = host.configOf(name).path
    return base && (below === base || below.startsWith(base === '/' ? '/' : `${base}/`))
      ? [{ name, base }]
      : []
  })
  const [best] = served.sort((a, b) => b.base.length - a.base.length)
  if (!best) throw new DbError('INVALID_PATH', `no function serves ${below.slice(0, 60) || '/'}`)
  return best
}

/** The event of an HTTP-access call: nobody's, whatever identity the request claims. */
const eventOf = (request: http.IncomingMessage, url: URL, base: string, body: Buffer) => {
  const { 'x-local-openid': _openid, cookie: _cookie, ...headers } = request.headers
  const isText = TEXT.test(request.headers['content-type'] ?? 'text/plain')
  const below = url.pathname.slice(PREFIX.length + (base === '/' ? 0 : base.length))
  return {
    path: below || '/',
    httpMethod: request.method,
    headers,
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { requestId: '', envId: 'local' },
    body: isText ? body.toString('utf8') : body.toString('base64'),
    isBase64Encoded: !isText,
  }
}

type Integrated = {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly isBase64Encoded?: boolean
}

const isIntegrated = (result: unknown): result is Integrated =>
  typeof result === 'object' &&
  result !== null &&
  Number.isInteger((result as { statusCode?: unknown }).statusCode)

/** An integrated response `{statusCode, headers, body}`, or any other value as JSON. */
const pageOf = (result: unknown): Page => {
  if (typeof result === 'string') return { status: 200, type: 'text/plain; charset=utf-8', body: result }
  if (!isIntegrated(result)) return { status: 200, type: JSON_TYPE, body: JSON.stringify(result ?? null) }
  const { statusCode, headers = {}, body = '', isBase64Encoded } = result
  const status = statusCode >= 200 && statusCode <= 599 ? statusCode : 502
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const lower = Object.fromEntries(
    Object.entries(headers).map(([key, value]) => [key.toLowerCase(), String(value)]),
  )
  const { 'content-type': type = 'text/plain; charset=utf-8', 'content-length': _length, ...rest } = lower
  return { status, type, body: isBase64Encoded ? Buffer.from(text, 'base64') : text, headers: rest }
}

export const isHttpAccess = (pathname: string): boolean => pathname.startsWith(`${PREFIX}/`)

/** Calls the function that serves a path, as CloudBase's HTTP access does. */
export const answerHttpAccess = async (
  host: FunctionHost,
  request: http.IncomingMessage,
  body: Buffer,
): Promise<Page> => {
  const url = new URL(request.url ?? '/', 'http://local')
  const { name, base } = functionAt(host, url.pathname)
  return pageOf(await host.invoke(name, eventOf(request, url, base, body), { trigger: 'http' }))
}
