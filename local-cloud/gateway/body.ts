import type http from 'node:http'
import { DbError } from '../errors'

/** Reads a request's body; rejects when it is longer than `limit` bytes, or broken off. */
export const readBody = (request: http.IncomingMessage, limit: number): Promise<Buffer> =>
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
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => {
      if (!request.complete) reject(new DbError('INVALID_PARAM', 'the request was broken off'))
    })
  })

export type Page = {
  readonly status: number
  readonly type: string
  readonly body: Buffer | string
  readonly headers?: http.OutgoingHttpHeaders
}

export const JSON_TYPE = 'application/json; charset=utf-8'

export const sendPage = (response: http.ServerResponse, { status, type, body, headers }: Page): void => {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(body)
}
