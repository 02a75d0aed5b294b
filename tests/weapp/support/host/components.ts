import * as ge from 'glass-easel'
import type { RenderNode } from '../types'
import { button, form, label } from './buttons'
import { choice, field, image, richText, toggle } from './controls'
import type { Setup, Tools } from './setup'
import { BUILT_IN_TAGS } from './tags'

const WITH_SETUP: Record<string, Setup> = {
  input: field,
  textarea: field,
  image,
  'rich-text': richText,
  switch: toggle,
  radio: choice('radio-group'),
  checkbox: choice('checkbox-group'),
  button,
  form,
  label,
}

/** Written to the DOM, where tests (and screen readers in Chromium) look for them. */
const TO_DOM = {
  ariaLabel: 'aria-label',
  ariaRole: 'role',
  ariaHidden: 'aria-hidden',
  placeholder: 'placeholder',
}
const ALWAYS = ['disabled', 'hidden', 'name', 'for', ...Object.keys(TO_DOM)]

/** Defines WeChat's built-in components. `attributes`: what the package's wxml gives to each tag. */
export function builtInComponents(attributes: Record<string, string[]>, tools: Tools) {
  const space = new ge.ComponentSpace()
  const syncs = new WeakMap<object, () => void>()
  const define = (tag: string): ge.GeneralComponentDefinition => {
    const names = new Set([...ALWAYS, ...(attributes[tag] ?? []), ...(PROPERTIES[tag] ?? [])])
    const definition = {
      is: tag,
      properties: Object.fromEntries([...names].map((name) => [name, null])),
      observers: {
        '**'(this: object) {
          syncs.get(this)?.()
        },
      },
      lifetimes: {
        attached(this: RenderNode) {
          const own = WITH_SETUP[tag]?.(this.$$, this, tools)
          const sync = (): void => {
            showAttributes(this)
            own?.()
          }
          syncs.set(this, sync)
          sync()
        },
      },
    }
    return space.defineComponent(definition as never)
  }
  return Object.fromEntries(BUILT_IN_TAGS.map((tag) => [tag, define(tag)]))
}

/** Needed by the host itself, whether the package uses them or not. */
const PROPERTIES: Record<string, string[]> = {
  input: ['value', 'type', 'password', 'maxlength'],
  textarea: ['value', 'maxlength'],
  image: ['src', 'mode'],
  'rich-text': ['nodes'],
  switch: ['checked', 'color'],
  radio: ['checked', 'value', 'color'],
  checkbox: ['checked', 'value', 'color'],
  button: ['type', 'size', 'plain', 'loading', 'formType', 'openType'],
  picker: ['mode', 'value', 'range', 'rangeKey'],
  progress: ['percent'],
  'scroll-view': ['scrollX', 'scrollY', 'scrollTop', 'scrollIntoView'],
}

function showAttributes(node: RenderNode): void {
  for (const [property, attribute] of Object.entries(TO_DOM)) {
    const value = node.data[property]
    if (value == null || value === '' || value === false) node.$$.removeAttribute(attribute)
    else node.$$.setAttribute(attribute, String(value))
  }
  const on = Boolean(node.data.disabled)
  if (on) node.$$.setAttribute('disabled', '')
  else node.$$.removeAttribute('disabled')
  for (const flag of ['type', 'size', 'plain', 'scrollX', 'scrollY', 'mode', 'checked']) {
    const value = node.data[flag]
    if (value == null || value === false || value === '') node.$$.removeAttribute(`data-wx-${flag}`)
    else node.$$.setAttribute(`data-wx-${flag}`, String(value))
  }
}
