import { answering, WxFail, type WxParts } from './answer'

/** What WeChat shows over the page and asks the person; the answers are the test's. */
export function dialogueApi(parts: WxParts): Record<string, unknown> {
  const { answers } = parts
  const files = (word: string): Record<string, unknown>[] => {
    if (!answers.files.length) throw new WxFail(`${word}:fail cancel`)
    return answers.files.map((file) => ({ ...file, tempFilePath: file.path, fileType: file.type ?? 'image' }))
  }
  return answering(
    {
      showToast: () => undefined,
      hideToast: () => undefined,
      showLoading: () => undefined,
      hideLoading: () => undefined,
      showModal: ({ editable }) => ({
        confirm: answers.modal.confirm,
        cancel: !answers.modal.confirm,
        content: editable ? (answers.modal.content ?? '') : null,
      }),
      showActionSheet() {
        if (answers.sheet === null) throw new WxFail('showActionSheet:fail cancel')
        return { tapIndex: answers.sheet }
      },
      scanCode() {
        if (answers.scan === null) throw new WxFail('scanCode:fail cancel')
        return { result: answers.scan, scanType: 'QR_CODE', charSet: 'utf-8', path: '' }
      },
      requestSubscribeMessage: ({ tmplIds }) =>
        Object.fromEntries((tmplIds as string[]).map((id) => [id, answers.subscribe])),
      chooseMedia: () => ({ type: 'image', tempFiles: files('chooseMedia') }),
      chooseMessageFile: () => ({ tempFiles: files('chooseMessageFile') }),
      chooseImage: () => ({ tempFilePaths: files('chooseImage').map((file) => file.path) }),
      previewImage: () => undefined,
      openDocument: () => undefined,
      downloadFile: ({ url }) => ({
        statusCode: 200,
        tempFilePath: `http://tmp/${String(url).split('/').pop()}`,
      }),
      saveImageToPhotosAlbum: () => undefined,
      addPhoneCalendar: () => undefined,
      makePhoneCall: () => undefined,
      openLocation: () => undefined,
      openCustomerServiceChat: () => undefined,
      openSetting: () => ({ authSetting: {} }),
      getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } }),
      authorize: () => undefined,
      getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '《用户隐私保护指引》' }),
      requirePrivacyAuthorize: () => undefined,
      openPrivacyContract: () => undefined,
    },
    parts,
  )
}
