import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What stands in for the server's answer: a reply, no answer at all, an HTTP error; undefined: the server's own. */
export type Trouble = object | 'never' | 'broken' | undefined

/** A server before the product that answers in its place where it is told to. */
export interface Detour {
  url: string
  /** From now on; `call` is 'activities.signUp'. */
  readonly answer: (trouble: (call: string) => Trouble) => void
  readonly stop: () => Promise<void>
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}

/** What the product says to the same question of the same person. */
async function forward(to: string, { url, headers }: http.IncomingMessage, body: string): Promise<string> {
  const reply = await fetch(`${to}${url}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-local-openid': String(headers['x-local-openid'] ?? ''),
    },
    body,
  })
  return reply.text()
}

/** Starts one on a free port; `product` is where other questions go. */
export async function startDetour(product: string): Promise<Detour> {
  let troubled: (call: string) => Trouble = () => undefined
  const server = http.createServer((request, response) => {
    const answer = async () => {
      const body = await bodyOf(request)
      const trouble = troubled((JSON.parse(body) as { call: string }).call)
      if (trouble === 'never') return
      if (trouble === 'broken') response.statusCode = 500
      response.end(
        typeof trouble === 'object' ? JSON.stringify(trouble) : await forward(product, request, body),
      )
    }
    answer().catch((caught: unknown) => response.destroy(caught as Error))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (next) => void (troubled = next),
    stop,
  }
}
