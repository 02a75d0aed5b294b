/** An answer of WeChat's server API; `errcode` 0 is success. */
export type WxReply = { readonly errcode: number; readonly errmsg: string; readonly [field: string]: unknown }

/** A picture, for the few calls that answer one. */
export type WxPicture = { readonly contentType: string; readonly buffer: Buffer }

export type WxAnswer = WxReply | WxPicture

export const isPicture = (answer: WxAnswer): answer is WxPicture => 'buffer' in answer

export const wxOk: WxReply = { errcode: 0, errmsg: 'ok' }
export const wxError = (errcode: number, errmsg: string): WxReply => ({ errcode, errmsg })

export type WxData = Readonly<Record<string, unknown>>
export const wxData = (value: unknown): WxData =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WxData) : {}
