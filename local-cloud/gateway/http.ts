import http from 'node:http'
import { DbError, isDbError, messageOf } from '../errors'
import { callFault } from '../host/errors'
import type { FunctionHost } from '../host/host'
import { parseJson } from '../safe-json'
import type { StorageHandler } from '../storage/http'
import { answerWx, isWxPath } from '../wx/cgi'
import { phonePage } from '../wx/phone'
import type { SubscribeChoice, WxStandIn } from '../wx/stand-in'
import { JSON_TYPE, readBody, sendPage, type Page } from './body'
import type { Gateway } from './gateway'
import { answerHttpAccess, isHttpAccess } from './http-access'

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void

export type HttpParts = {
  readonly gateway: Gateway
  readonly host: FunctionHost
  readonly wx: WxStandIn
  readonly storage: StorageHandler
  /** Files what a phone uploads, as wx.cloud.uploadFile does; gives the file's id. */
  readonly upload: (cloudPath: string, contentType: string, content: http.IncomingMessage) => Promise<string>
  /** Answers /local/<path>; null when the controls are off. */
  readonly control: ((path: string, body: unknown) => Promise<unknown>) | null
  readonly staticHandler: Handler | undefined
}

const EVENT_LIMIT = 6 * 1024 * 1024
const ADMIN_LIMIT = 17 * 1024 * 1024
const LOCAL_HOST = /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i
const CHOICES: readonly SubscribeChoice[] = ['accept', 'reject', 'always', 'ban']

const jsonPage = (body: string): Page => ({ status: 200, type: JSON_TYPE, body })

const cookieOpenid = (cookie: string | undefined): string | undefined => {
  const found = /(?:^|;\s*)local-openid=([^;]*)/.exec(cookie ?? '')?.[1]
  return found === undefined || found === '' ? undefined : found
}

const callerOf = ({ headers }: http.IncomingMessage): { readonly openid?: string } => {
  const header = headers['x-local-openid']
  const openid = typeof header === 'string' && header !== '' ? header : cookieOpenid(headers.cookie)
  return openid === undefined ? {} : { openid }
}

const eventOf = (body: Buffer): Readonly<Record<string, unknown>> => {
  const text = body.toString('utf8')
  const event = text.trim() === '' ? {} : parseJson(text)
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw new DbError('INVALID_PARAM', 'the event must be a JSON object')
  }
  return event as Readonly<Record<string, unknown>>
}

/** A page of another origin, or a name rebound to this machine, must not reach the server. */
const isForeign = ({ headers }: http.IncomingMessage): boolean => {
  const { host, origin } = headers
  if (!host || !LOCAL_HOST.test(host)) return true
  return origin !== undefined && !/^https?:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?$/i.test(origin)
}

const statusOf = (code: string): number => {
  if (code === 'EXCEED_MAX_PAYLOAD_SIZE') return 413
  if (code === 'INVALID_PATH') return 404
  return code === 'INVALID_PARAM' ? 400 : 200
}

const urlOf = (request: http.IncomingMessage): URL => new URL(request.url ?? '/', 'http://local')
const pathOf = (request: http.IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/'

/** The SDK names the invocation in which it works. */
const invocationOf = ({ url }: http.IncomingMessage): string | null =>
  /[?&]scfRequestId=([\w-]+)/.exec(url ?? '')?.[1] ?? null

const admin = async ({ gateway }: HttpParts, request: http.IncomingMessage): Promise<Page> => {
  const body = await readBody(request, ADMIN_LIMIT)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/'))
    return jsonPage(await gateway.answer(body.toString('utf8'), invocationOf(request)))
  const answer = gateway.answerForm(type, body)
  return Buffer.isBuffer(answer)
    ? { status: 200, type: 'application/octet-stream', body: answer }
    : jsonPage(answer)
}

const runFunction = async ({ host }: HttpParts, request: http.IncomingMessage): Promise<Page> => {
  const event = eventOf(await readBody(request, EVENT_LIMIT))
  const result = await host.invoke(pathOf(request).slice('/fn/'.length), event, callerOf(request))
  return jsonPage(JSON.stringify(result ?? null))
}

/** What a phone does and WeChat's servers do not: showing messages, and answering a request to subscribe. */
const phone = async ({ wx }: HttpParts, request: http.IncomingMessage): Promise<Page> => {
  if (request.method !== 'POST') {
    const openid = urlOf(request).searchParams.get('openid')
    return { status: 200, type: 'text/html; charset=utf-8', body: phonePage(wx.subscriptions.sent(), openid) }
  }
  const { openid } = callerOf(request)
  const { templateId, choice } = eventOf(await readBody(request, EVENT_LIMIT))
  const known = CHOICES.find((one) => one === choice)
  if (!openid || typeof templateId !== 'string' || !known) {
    throw new DbError('INVALID_PARAM', 'an openid, a templateId and a choice are required')
  }
  return jsonPage(JSON.stringify({ [templateId]: wx.subscriptions.answer(openid, templateId, known) }))
}

/** wx.cloud.uploadFile of a phone: only people upload, and only to paths that are given as they are. */
const uploadFile = async ({ upload }: HttpParts, request: http.IncomingMessage): Promise<Page> => {
  if (callerOf(request).openid === undefined) throw new DbError('INVALID_PARAM', 'an openid is required')
  const type = request.headers['content-type'] ?? 'application/octet-stream'
  const fileID = await upload(urlOf(request).searchParams.get('path') ?? '', type, request)
  return jsonPage(JSON.stringify({ fileID }))
}

const control = async ({ control: answer }: HttpParts, request: http.IncomingMessage): Promise<Page> => {
  if (!answer) throw new DbError('INVALID_PARAM', 'the controls are switched off')
  const body = eventOf(await readBody(request, EVENT_LIMIT))
  return jsonPage(JSON.stringify((await answer(pathOf(request).slice('/local/'.length), body)) ?? null))
}

/** The page of a path that is ours; null for one that is not. */
const route = (parts: HttpParts, request: http.IncomingMessage): Promise<Page> | null => {
  const path = pathOf(request)
  if (path === '/local/phone') return phone(parts, request)
  if (path === '/local/upload' && request.method === 'POST') return uploadFile(parts, request)
  if (isHttpAccess(path)) {
    return readBody(request, EVENT_LIMIT).then((body) => answerHttpAccess(parts.host, request, body))
  }
  if (isWxPath(path))
    return readBody(request, EVENT_LIMIT).then((body) => answerWx(parts.wx, urlOf(request), body))
  const ours = [path === '/admin', path.startsWith('/fn/'), path.startsWith('/local/')]
  const answer = [admin, runFunction, control][ours.indexOf(true)]
  if (!answer) return null
  if (request.method !== 'POST') throw new DbError('INVALID_PARAM', 'only POST is answered here')
  return answer(parts, request)
}

const fail = (response: http.ServerResponse, error: unknown): void => {
  const code = isDbError(error) ? error.code : 'SYS_ERR'
  const message = isDbError(error) ? messageOf(error) : 'internal error'
  if (!isDbError(error)) process.stderr.write(`[local-cloud] ${messageOf(error)}\n`)
  if (response.headersSent) return void response.destroy()
  sendPage(response, { ...jsonPage(JSON.stringify(callFault(code, message))), status: statusOf(code) })
}

const answerOne = async (parts: HttpParts, request: http.IncomingMessage, response: http.ServerResponse) => {
  if (isForeign(request)) {
    const body = JSON.stringify(callFault('INVALID_HOST', 'only local requests are answered'))
    return sendPage(response, { ...jsonPage(body), status: 403 })
  }
  if (pathOf(request).startsWith('/storage/')) return parts.storage(request, response)
  const page = route(parts, request)
  if (page) return sendPage(response, await page)
  if (parts.staticHandler) return parts.staticHandler(request, response)
  throw new DbError('INVALID_PATH', 'nothing is served here')
}

/** The HTTP side of the server; no request can bring it down. */
export const createHttpServer = (parts: HttpParts): http.Server => {
  const server = http.createServer((request, response) => {
    answerOne(parts, request, response).catch((error: unknown) => fail(response, error))
  })
  server.keepAliveTimeout = 15_000
  return server
}
