/// <reference lib="dom" />

/**
 * In the browser only: WeChat's `aria-role` becomes the web's `role`, and what is tapped can be reached and
 * pressed by keyboard. So pages write one attribute for both.
 */
export function giveRoles(): void {
  const give = (element: Element) => {
    const role = element.getAttribute('aria-role')
    if (!role || element.getAttribute('role') === role) return
    element.setAttribute('role', role)
    if (role !== 'img' && role !== 'progressbar' && role !== 'alert') element.setAttribute('tabindex', '0')
  }
  const giveAll = () => document.querySelectorAll('[aria-role]').forEach(give)
  new MutationObserver(giveAll).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['aria-role'],
  })
  document.addEventListener('keydown', (event) => {
    const on = event.target
    if (on instanceof HTMLElement && event.key === 'Enter' && on.hasAttribute('aria-role')) on.click()
  })
  giveAll()
}
