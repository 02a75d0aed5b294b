import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
}

/** The file a URL names inside `root`; null when it would lead out of it. */
const fileOf = (root: string, url: string): string | null => {
  const { pathname } = new URL(url, 'http://local')
  const file = path.join(root, decodeURIComponent(pathname === '/' ? '/index.html' : pathname))
  return file.startsWith(root + path.sep) ? file : null
}

const send = (response: ServerResponse, status: number, type: string, body: Buffer | string) => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' })
  response.end(body)
}

/** Serves a built H5 folder; what `inject` gives goes in front of `</body>` of its page. */
export const serveStatic = (folder: string, inject: () => string) => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const file = fileOf(path.resolve(folder), request.url ?? '/')
      if (!file) return send(response, 404, 'text/plain', 'not found')
      const body = await readFile(file)
      const page = file.endsWith('index.html')
      send(
        response,
        200,
        types[path.extname(file)] ?? 'application/octet-stream',
        page ? body.toString().replace('</body>', `${inject()}</body>`) : body,
      )
    } catch {
      send(response, 404, 'text/plain', 'not found')
    }
  }
  return (request: IncomingMessage, response: ServerResponse): void => void answer(request, response)
}
