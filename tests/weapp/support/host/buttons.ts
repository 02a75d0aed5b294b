import type { Dom, RenderNode } from '../types'
import { ancestor, nodeOf } from './controls'
import type { Setup } from './setup'

const CONTROLS = 'wx-switch, wx-checkbox, wx-radio, wx-input, wx-textarea, wx-button, wx-picker'
const FIELDS = 'wx-input, wx-textarea, wx-switch, wx-picker, wx-slider, wx-radio-group, wx-checkbox-group'

/** `<button>`: what it does by itself: open types that answer, submit and reset of its form. */
export const button: Setup = (dom, node, { answers }) => {
  dom.addEventListener('click', () => {
    if (node.data.disabled) return
    const { openType, formType } = node.data
    if (openType === 'getPhoneNumber') node.triggerEvent('getphonenumber', phoneAnswer(answers.phoneCode))
    if (openType === 'chooseAvatar') node.triggerEvent('chooseavatar', { avatarUrl: answers.avatar })
    if (openType === 'agreePrivacyAuthorization') node.triggerEvent('agreeprivacyauthorization', {})
    const owner = formType ? ancestor(dom, 'form')?.__wxElement : undefined
    if (owner && formType === 'submit') owner.triggerEvent('submit', { value: formValues(owner.$$) })
    if (owner && formType === 'reset') owner.triggerEvent('reset', {})
  })
}

function phoneAnswer(code: string | null): Record<string, string> {
  return code === null ? { errMsg: 'getPhoneNumber:fail user deny' } : { errMsg: 'getPhoneNumber:ok', code }
}

/** `<form>` draws nothing of its own. */
export const form: Setup = () => undefined

/** `<label>` hands a tap on its words to the control inside, or to the one its `for` names. */
export const label: Setup = (dom, node, { doc }) => {
  dom.addEventListener('click', ({ target }) => {
    const named = node.data.for ? byId(doc.body, String(node.data.for)) : null
    const control = named ?? dom.querySelector(CONTROLS)
    // a tap on the control itself comes by here too, and has done its work
    if (!control || control.contains(target)) return
    control.dispatchEvent(new doc.defaultView.MouseEvent('click', { bubbles: false }))
  })
}

function byId(root: Dom, id: string): Dom | null {
  return [...root.querySelectorAll(CONTROLS)].find((dom) => dom.__wxElement?.id === id) ?? null
}

function formValues(root: Dom): Record<string, unknown> {
  const named = [...root.querySelectorAll(FIELDS)].map(nodeOf).filter((one) => one.data.name)
  return Object.fromEntries(named.map((one) => [String(one.data.name), valueOf(one)]))
}

const valueOf = (node: RenderNode): unknown =>
  node.is === 'switch' ? Boolean(node.data.checked) : node.data.value
