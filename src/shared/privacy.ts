import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'

type Answer = (answer: Taro.onNeedPrivacyAuthorization.ResolveOption) => void

/** WeChat checks that this button was really tapped. */
export const AGREE_BUTTON = 'agree-privacy'

/** The abilities that wait for the person's word, and the page on which she is asked. */
let asked: { readonly page: string; readonly answers: readonly Answer[] } | undefined
const listeners = new Set<() => void>()

const change = (next: typeof asked) => {
  asked = next
  listeners.forEach((tell) => tell())
}

/** Which page is on top: its path is a name of its own for each time it was opened. */
const pageOnTop = () => Taro.getCurrentInstance().router?.$taroPath ?? ''

/**
 * From now on this app asks by itself when WeChat wants consent to the privacy guideline (小程序隐私协议开发指南):
 * before the first use of the clipboard, a phone number, a chosen picture. Older base libraries ask nothing.
 */
export function askForPrivacy(): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    change({ page: pageOnTop(), answers: [...(asked?.answers ?? []), resolve] })
    resolve({ event: 'exposureAuthorization' })
  })
}

/** Passes the person's word to all that wait. A refusal fails those abilities and nothing else. */
export function answerPrivacy(agreed: boolean): void {
  const answers = asked?.answers ?? []
  change(undefined)
  const word = agreed
    ? ({ event: 'agree', buttonId: AGREE_BUTTON } as const)
    : ({ event: 'disagree' } as const)
  answers.forEach((answer) => answer(word))
}

/** Whether the person is being asked on this page. */
export function useAskedForPrivacy(page: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => asked !== undefined && asked.page === page,
  )
}

/** Opens the guideline as it was filed with WeChat. */
export function readPrivacy(): void {
  Taro.openPrivacyContract({
    fail: () => void Taro.showToast({ title: '现在打不开，请稍后再试', icon: 'none' }),
  })
}
