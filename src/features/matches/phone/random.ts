/** WeChat's own source of randomness, since base library 2.15.0 (2020). Taro has no name for it. */
declare const wx: {
  readonly getRandomValues?: (options: {
    readonly length: number
    readonly success: (result: { readonly randomValues: ArrayBuffer }) => void
    readonly fail: (error: { readonly errMsg: string }) => void
  }) => void
}

function fromWeChat(length: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (!wx.getRandomValues) return reject(new Error('wx.getRandomValues is missing'))
    wx.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

/**
 * Bytes that nobody can foresee: WeChat's in WeChat, the browser's in a browser. Rejects when there is no such
 * source: a key made of anything less would be no secret.
 */
export async function randomBytes(length: number): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'weapp') return fromWeChat(length)
  return crypto.getRandomValues(new Uint8Array(length))
}
