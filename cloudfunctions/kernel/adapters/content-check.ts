import type { Deps } from '../ports/deps'
import type { CloudBase } from './cloudbase'

/** `scene` of msgSecCheck: comments and the like. */
const COMMENT = 2

type Verdict = {
  readonly errcode?: number
  readonly errCode?: number
  readonly result?: { readonly suggest?: string }
}

/**
 * security.msgSecCheck, version 2, by WeChat's own cloud call: no key of ours is involved.
 * Throws when WeChat gives no verdict: what was not checked is not let through.
 */
export const contentCheck =
  (app: CloudBase): Deps['isClean'] =>
  async (openid, content) => {
    const requestData = { version: 2, scene: COMMENT, openid, content }
    const answer = await app.callWxOpenApi({
      apiName: 'security.msgSecCheck',
      cgiName: 'commrpcv2',
      requestData,
    })
    const { result, errcode, errCode } = answer.result as Verdict
    if (!result?.suggest) throw new Error(`msgSecCheck gave no verdict: ${errcode ?? errCode ?? 'nothing'}`)
    return result.suggest === 'pass'
  }
