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

/** PUT and GET of contents at the signed URLs that the storage actions hand out; contents are streamed. */
export const createStorageHandler = (files: FileStore, signer: Signer): StorageHandler => {
  const upload = async (path: string, request: http.IncomingMessage, response: http.ServerResponse) => {
    const contentType = request.headers['content-type'] ?? 'application/octet-stream'
    await files.write(path, contentType, request)
    response.writeHead(200, { 'content-length': 0 })
    response.end()
  }
  const download = async (path: string, request: http.IncomingMessage, response: http.ServerResponse) => {
    const file = files.find(path)
    if (!file) return sendError(response, 404, 'NoSuchKey', 'The specified key does not exist.')
    const range = rangeOf(request.headers.range, file.size)
    response.writeHead(range ? 206 : 200, headersOf(file, range))
    if (request.method === 'HEAD') return void response.end()
    await pipeline(files.read(file, range ?? undefined), response)
  }
  const answer: StorageHandler = async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
    const path = cloudPathOf(fromUrlPart(pathname.slice('/storage/'.length)))
    const verb = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
    const verdict = signer.check(verb, path, searchParams)
    if (verdict === 'expired') return sendError(response, 403, 'AccessDenied', 'Request has expired')
    if (verdict === 'forged') {
      request.resume()
      return sendError(response, 403, 'SignatureDoesNotMatch', 'The signature does not match.')
    }
    return verb === 'PUT' ? upload(path, request, response) : download(path, request, response)
  }
  return async (request, response) => {
    try {
      await answer(request, response)
    } catch (error) {
      if (response.headersSent) return void response.destroy()
      const known = isDbError(error)
      sendError(
        response,
        known ? 400 : 500,
        known ? error.code : 'InternalError',
        known ? 'bad request' : 'internal error',
      )
      if (!known) process.stderr.write(`[local-cloud] storage: ${messageOf(error)}\n`)
    }
  }
}
