import type { DemoPerson } from '../demo/people'

/**
 * The strip on top of the local product with which one acts as any demo person.
 * It is injected by the local server, so no build contains it.
 */
export const strip = (people: readonly DemoPerson[]): string => `
<style>
  #local-strip { position: fixed; top: 0; left: 0; right: 0; z-index: 99999; height: 32px; padding: 0 12px;
    display: flex; align-items: center; gap: 8px; background: #1f1d1b; color: #f3efea; font: 13px/1 system-ui, sans-serif }
  #local-strip select { flex: 1; max-width: 360px; min-width: 0; height: 24px; background: #37322e; color: inherit;
    border: 0; border-radius: 4px; padding: 0 6px; font: inherit }
  html { box-sizing: border-box; height: 100%; padding-top: 32px }
  body, #app { height: 100% }
</style>
<div id="local-strip"><label for="local-openid">本机演示 · 我是</label><select id="local-openid"></select></div>
<script>
  (function () {
    var people = ${JSON.stringify(people.map(({ openid, label }) => [openid, label])).replace(/</g, '\\u003c')}
    var now = (document.cookie.match(/local-openid=([\\w-]+)/) || [])[1] || people[0][0]
    var choose = function (openid) { document.cookie = 'local-openid=' + openid + '; path=/; SameSite=Strict; max-age=31536000' }
    var select = document.getElementById('local-openid')
    people.forEach(function (person) {
      var option = new Option(person[1] + '（' + person[0] + '）', person[0])
      option.selected = person[0] === now
      select.add(option)
    })
    select.onchange = function () { choose(select.value); location.hash = ''; location.reload() }
    choose(now)
  })()
</script>
`
