/** What the person holding the phone does when WeChat asks something outside the page. */
export interface Answers {
  /** wx.showModal: true = 确定; `content` is what is typed into an editable one */
  modal: { confirm: boolean; content?: string }
  /** wx.showActionSheet: index of the item, null = dismissed */
  sheet: number | null
  /** wx.scanCode: the text in the code, null = dismissed */
  scan: string | null
  /** wx.requestSubscribeMessage: the same answer for every template */
  subscribe: 'accept' | 'reject' | 'ban'
  /** `<button open-type="getPhoneNumber">`: the code, null = refused */
  phoneCode: string | null
  /** `<button open-type="chooseAvatar">`: path of the picture */
  avatar: string
  /** wx.chooseMedia, wx.chooseImage, wx.chooseMessageFile; empty = dismissed */
  files: { path: string; name: string; size: number; type?: string }[]
}

/** Says yes to everything that needs no data. */
export function defaultAnswers(): Answers {
  return {
    modal: { confirm: true },
    sheet: 0,
    scan: null,
    subscribe: 'accept',
    phoneCode: 'phone-code',
    avatar: 'http://tmp/avatar.png',
    files: [],
  }
}
