import { describeElement, isNative, isTappable, tappables } from './tappable'

/** What WeChat's screen readers announce as something to tap. */
const TAPPED = ['button', 'tab', 'radio', 'checkbox', 'link', 'switch']
/** Roles of things that say nothing by themselves. */
const NAMED = [...TAPPED, 'img', 'progressbar']
/** A value that was put into a label without a look. */
const SLIP = /undefined|null|NaN|\[object/

const attribute = (dom: Element, name: string): string => dom.getAttribute(name)?.trim() ?? ''

/** What is read out of it: its label; else its words, without those that are hidden from readers. */
function nameOf(dom: Element): string {
  const label = attribute(dom, 'aria-label')
  if (label || ['WX-INPUT', 'WX-TEXTAREA'].includes(dom.tagName)) return label
  return dom.textContent?.trim() ?? ''
}

const roleOf = (dom: Element): string => attribute(dom, 'role')

const isSilent = (dom: Element): boolean => dom.closest('[aria-hidden]') !== null

/** A card that does what the button in it does: the button is what is announced. */
const speaksInside = (dom: Element): boolean =>
  tappables(dom).some((inner) => isNative(inner) && nameOf(inner) !== '')

function faultsOf(dom: Element): string[] {
  const role = roleOf(dom)
  const tappable = isTappable(dom)
  const spoken = isNative(dom) || TAPPED.includes(role) || speaksInside(dom)
  const inPicker = dom.closest('wx-picker') !== null
  const rules: [boolean, string][] = [
    [tappable && nameOf(dom) === '', 'is tapped and has no name'],
    [tappable && !spoken, 'is tapped and has no role'],
    [tappable && isSilent(dom), 'is tapped and hidden from screen readers'],
    [TAPPED.includes(role) && !tappable && !inPicker, `has the role ${role} and hears no tap`],
    [NAMED.includes(role) && nameOf(dom) === '', `has the role ${role} and no name`],
    [SLIP.test(attribute(dom, 'aria-label')), 'has a slip in its label'],
  ]
  return rules.flatMap(([broken, words]) => (broken ? [`${describeElement(dom)} ${words}`] : []))
}

/** What somebody who cannot see the page would miss on it; empty when all is said. */
export const treeFaults = (root: Element): string[] => [...root.querySelectorAll('*')].flatMap(faultsOf)
