import type { DemoPerson } from '../demo/people'
import type { Storage } from '../demo/phone'

const style = `
<style>
  #local-strip { position: fixed; top: 0; left: 0; right: 0; z-index: 99999; height: 32px; padding: 0 12px;
    display: flex; align-items: center; gap: 8px; background: #1f1d1b; color: #f3efea; font: 13px/1 system-ui, sans-serif }
  #local-strip select { flex: 1; max-width: 360px; min-width: 0; height: 24px; background: #37322e; color: inherit;
    border: 0; border-radius: 4px; padding: 0 6px; font: inherit }
  html { box-sizing: border-box; height: 100%; padding-top: 32px }
  body, #app { height: 100% }
  /* On a desk the app keeps the size of a phone: rem does not grow with the window, and the transform makes
     the body, not the window, what position:fixed refers to. */
  @media (min-width: 600px) {
    html { background: #d8d2cb; font-size: 20px !important }
    body { position: relative; width: 400px; margin: 0 auto; transform: translateZ(0); overflow: hidden;
      box-shadow: 0 0 24px rgba(31, 29, 27, .25) }
  }
  @media (min-width: 600px) and (prefers-color-scheme: dark) { html { background: #000 } }
</style>`

const markup = `<div id="local-strip"><label for="local-openid">本机演示 · 我是</label><select id="local-openid"></select></div>`

/** `people`: pairs of openid and label; `kept`: what her phone keeps; both as JSON that may stand in a script. */
const script = (people: string, kept: string) => `
<script>
  (function () {
    var people = ${people}
    var now = (document.cookie.match(/local-openid=([\\w-]+)/) || [])[1] || people[0][0]
    var choose = function (openid) { document.cookie = 'local-openid=' + openid + '; path=/; SameSite=Strict; max-age=31536000' }
    var select = document.getElementById('local-openid')
    document.documentElement.appendChild(document.getElementById('local-strip'))
    people.forEach(function (person) {
      var option = new Option(person[1] + '（' + person[0] + '）', person[0])
      option.selected = person[0] === now
      select.add(option)
    })
    if (select.value !== now) select.add(new Option(now, now, true, true))
    select.add(new Option('换一个 openid…', ''))
    select.onchange = function () {
      var openid = select.value || prompt('用哪个 openid？（字母、数字、横线）') || now
      choose(openid.replace(/[^\\w-]/g, ''))
      location.hash = ''
      location.reload()
    }
    choose(now)
    var kept = ${kept}
    Object.keys(kept).forEach(function (name) {
      // Taro keeps the values of wx.setStorage like this.
      if (!localStorage.getItem(name)) localStorage.setItem(name, JSON.stringify({ data: kept[name] }))
    })
  })()
</script>`

const inScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c')

/**
 * The strip on top of the local product with which one acts as any demo person.
 * It is injected by the local server, so no build contains it.
 */
export const strip = (people: readonly DemoPerson[], kept: Storage = {}): string => {
  const pairs = people.map(({ openid, label }) => [openid, label])
  return style + markup + script(inScript(pairs), inScript(kept))
}
