import type http from 'node:http'
import { pipeline } from 'node:stream/promises'
import { isDbError, messageOf } from '../errors'
import type { FileStore, StoredFile } from './files'
import { cloudPathOf, fromUrlPart } from './paths'
import type { Signer } from './signing'

type Range = { readonly start: number; readonly end: number }

/** COS reports errors in XML, and the SDK reads them. */
const sendError = (response: http.ServerResponse, status: number, code: string, message: string): void => {
  const text = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}

/** `bytes=a-b`, `bytes=a-` or `bytes=-n`; null for anything else, and for what lies outside the file. */
const rangeOf = (header: string | undefined, size: number): Range | null => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start <= end ? { start, end } : null
}

const headersOf = ({ contentType, size }: StoredFile, range: Range | null): http.OutgoingHttpHeaders => ({
  'content-type': contentType,
  'content-length': range ? range.end - range.start + 1 : size,
  'accept-ranges': 'bytes',
  'cache-control': 'private, no-store',
  // Whatever was uploaded must not run as a page of this server.
  'content-security-policy': 'sandbox',
  'x-content-type-options': 'nosniff',
  ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${size}` } : {}),
})

export type StorageHandler = (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>

/** The types a browser shows by itself; an upload through the SDK names none. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
}

const typeOf = (path: string, { headers }: http.IncomingMessage): string =>
  headers['content-type'] ?? TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'

type Exchange = {
  readonly path: string
  readonly request: http.IncomingMessage
  readonly response: http.ServerResponse
}

const upload = async (files: FileStore, { path, request, response }: Exchange): Promise<void> => {
  await files.write(path, typeOf(path, request), request)
  response.writeHead(200, { 'content-length': 0 })
  response.end()
}

const download = async (files: FileStore, { path, request, response }: Exchange): Promise<void> => {
  const file = files.find(path)
  if (!file) return sendError(response, 404, 'NoSuchKey', 'The specified key does not exist.')
  const range = rangeOf(request.headers.range, file.size)
  response.writeHead(range ? 206 : 200, headersOf(file, range))
  if (request.method === 'HEAD') return void response.end()
  await pipeline(files.read(file, range ?? undefined), response)
}

const isBrokenOff = (error: unknown): boolean =>
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'].includes(
    String((error as { code?: unknown }).code),
  )

const fail = (response: http.ServerResponse, error: unknown): void => {
  if (response.headersSent) return void response.destroy()
  if (isDbError(error)) return sendError(response, 400, error.code, 'bad request')
  // A client that breaks off is no fault of this side.
  if (isBrokenOff(error)) return void response.destroy()
  process.stderr.write(`[local-cloud] storage: ${messageOf(error)}\n`)
  sendError(response, 500, 'InternalError', 'internal error')
}

/** PUT and GET of contents at the signed URLs that the storage actions hand out; contents are streamed. */
export const createStorageHandler = (files: FileStore, signer: Signer): StorageHandler => {
  const answer: StorageHandler = async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
    const path = cloudPathOf(fromUrlPart(pathname.slice('/storage/'.length)))
    const verb = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
    const verdict = signer.check(verb, path, searchParams)
    if (verdict === 'expired') return sendError(response, 403, 'AccessDenied', 'Request has expired')
    if (verdict === 'forged') {
      return sendError(response, 403, 'SignatureDoesNotMatch', 'The signature does not match.')
    }
    const exchange = { path, request, response }
    return verb === 'PUT' ? upload(files, exchange) : download(files, exchange)
  }
  return async (request, response) => {
    try {
      await answer(request, response)
    } catch (error) {
      fail(response, error)
    } finally {
      // What is left of a refused upload is read and dropped, so that the client gets to read why.
      request.resume()
    }
  }
}
