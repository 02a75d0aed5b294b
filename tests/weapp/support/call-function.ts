/** Where functions are called, and as whom. Known outside the app's realm only. */
export interface Caller {
  /** of the embedded CloudBase, e.g. `http://127.0.0.1:9000`; none: every call fails */
  cloudUrl?: string | undefined
  openid?: string | undefined
}

/** What WeChat does behind wx.cloud.callFunction: adds who asks, and answers with the function's result. */
export async function callFunction(caller: Caller, name: string, data: unknown): Promise<unknown> {
  if (!caller.cloudUrl) throw new Error('no cloudUrl was given to the host')
  const response = await fetch(`${caller.cloudUrl}/fn/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': caller.openid ?? 'o-nobody' },
    body: JSON.stringify(data ?? {}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`HTTP ${response.status} ${text.slice(0, 300)}`)
  return text ? (JSON.parse(text) as unknown) : null
}
