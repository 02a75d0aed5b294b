/** Why something did not happen. `fields` names each wrong field of the input. */
export type Problem = {
  readonly code: string
  readonly message: string
  readonly fields?: Readonly<Record<string, string>>
}

/**
 * A function result has no top-level `code`: CloudBase would read it as a transport error.
 * `now` is the server's clock, by which the phone corrects its own.
 */
export type Reply<T> =
  | { readonly ok: true; readonly data: T; readonly now?: string }
  | { readonly ok: false; readonly error: Problem }

/** The kernel's own refusals; every other code is `<capability>.<reason>`. */
export const systemErrors = {
  unknownAction: '这个功能需要新版本，请重新打开小程序',
  invalidInput: '填写的内容有误',
  stranger: '请先用工号和姓名认证身份',
  notMember: '这项服务面向工会会员，你可以先申请入会',
  forbidden: '你没有办理这件事的权限',
  busy: '办理的人太多，请稍后再试',
  fault: '系统开小差了，请稍后再试',
} as const

export type SystemCode = keyof typeof systemErrors
