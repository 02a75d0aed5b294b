import { wxData } from './reply'
import type { WxMessage } from './subscriptions'

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (value: unknown): string => String(value).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')

const STYLE = `body{margin:0;background:#ededed;font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;color:#191919}
main{max-width:26rem;margin:0 auto;padding:1rem}h1{font-size:1.1rem;text-align:center}
article{background:#fff;border-radius:.5rem;padding:1rem;margin:.75rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.5rem 0}dt,small{color:#595959}dd{margin:0}`

const fieldLines = (data: unknown): string =>
  Object.entries(wxData(data))
    .map(([key, field]) => `<dt>${escaped(key)}</dt><dd>${escaped(wxData(field).value)}</dd>`)
    .join('')

const card = ({ data, at }: WxMessage): string => {
  const { touser, template_id, page, data: fields } = wxData(data)
  return `<article><small><time datetime="${escaped(at)}">${escaped(at)}</time> · ${escaped(touser)}</small>
<dl>${fieldLines(fields)}</dl><small>${escaped(template_id)}${page ? ` → ${escaped(page)}` : ''}</small></article>`
}

/** What a phone would show: the messages of one person, or of all, newest first. */
export const phonePage = (messages: readonly WxMessage[], openid: string | null): string => {
  const own = messages.filter(({ data }) => openid === null || wxData(data).touser === openid)
  const cards = own.map(card).reverse().join('') || '<p>还没有收到服务通知</p>'
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="3"><title>服务通知</title><style>${STYLE}</style>
<main><h1>服务通知${openid === null ? '' : ` · ${escaped(openid)}`}</h1>${cards}</main></html>`
}
