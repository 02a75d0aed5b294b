import type { Dom, RenderNode } from '../types'
import type { Setup } from './setup'

/** The text box inside `<input>` and `<textarea>`. */
export const field: Setup = (dom, node, { doc }) => {
  const box = doc.createElement(node.is === 'textarea' ? 'textarea' : 'input')
  dom.appendChild(box)
  const tell = (type: string, more = {}): void => node.triggerEvent(type, { value: box.value, ...more })
  box.addEventListener('input', (event) => {
    event.stopPropagation()
    node.data.value = box.value
    tell('input', { cursor: box.value.length, keyCode: 0 })
  })
  box.addEventListener('focus', () => tell('focus', { height: 0 }))
  box.addEventListener('blur', () => tell('blur', { cursor: box.value.length }))
  box.addEventListener('keydown', (event) => void (event.key === 'Enter' && tell('confirm')))
  return () => {
    const { value, placeholder, disabled, password, ariaLabel } = node.data
    const text = value == null ? '' : String(value)
    if (box.value !== text) box.value = text
    box.setAttribute('placeholder', placeholder ? String(placeholder) : '')
    if (ariaLabel) box.setAttribute('aria-label', String(ariaLabel))
    if (node.is === 'input') box.setAttribute('type', password ? 'password' : 'text')
    if (disabled) box.setAttribute('disabled', '')
    else box.removeAttribute('disabled')
  }
}

/** `<image>`: a path into the package is looked up there; a picture that is missing is an error. */
export const image: Setup = (dom, node, { doc, pictures, fail }) => {
  const picture = doc.createElement('img')
  dom.appendChild(picture)
  return () => {
    const src = String(node.data.src ?? '')
    if (!src || src === picture.getAttribute('data-src')) return
    picture.setAttribute('data-src', src)
    const inPackage = /^(\/|\.|[\w-]+\/)/.test(src) && !src.startsWith('//')
    const found = pictures[src.replace(/^\//, '')]
    if (inPackage && !found) fail('image', new Error(`no picture ${src} in the package`))
    picture.src = found ?? src
  }
}

/** `<rich-text>`: strings only. */
export const richText: Setup = (dom, node) => () => {
  if (typeof node.data.nodes === 'string') dom.innerHTML = node.data.nodes
}

/** `<switch>` */
export const toggle: Setup = (dom, node) => {
  dom.addEventListener('click', () => {
    if (node.data.disabled) return
    node.setData({ checked: !node.data.checked })
    node.triggerEvent('change', { value: node.data.checked })
  })
}

/** `<radio>` and `<checkbox>` inside their group, which tells the change. */
export const choice =
  (groupTag: string): Setup =>
  (dom, node) => {
    dom.addEventListener('click', () => {
      if (node.data.disabled) return
      const single = node.is === 'radio'
      const group = ancestor(dom, groupTag)
      const all = group ? [...group.querySelectorAll(`wx-${node.is}`)].map(nodeOf) : [node]
      if (single) all.forEach((one) => one !== node && one.setData({ checked: false }))
      node.setData({ checked: single || !node.data.checked })
      const chosen = all.filter((one) => one.data.checked).map((one) => one.data.value)
      group?.__wxElement?.triggerEvent('change', { value: single ? node.data.value : chosen })
    })
  }

/** The nearest built-in component of that tag around an element. */
export function ancestor(dom: Dom, tag: string): Dom | null {
  let at: Dom | null = dom.parentNode
  while (at && at.tagName?.toLowerCase() !== `wx-${tag}`) at = at.parentNode
  return at
}

/** The renderer's node of a built-in component. */
export function nodeOf(dom: Dom): RenderNode {
  if (!dom.__wxElement) throw new Error(`<${dom.tagName}> was not drawn by the renderer`)
  return dom.__wxElement
}
