import { openBench, type Bench } from './support/cloud'
import { message } from './support/wechat'

type Reply = Readonly<Record<string, unknown>>
let bench: Bench

beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.cloud.close())

describe('over HTTP', () => {
  const get = async (address: string, init?: RequestInit): Promise<Reply> =>
    (await (await fetch(`${bench.cloud.url}${address}`, init)).json()) as Reply
  const token = () => get('/cgi-bin/token?grant_type=client_credential&appid=a&secret=s')
  const sendWith = (accessToken: string, touser = 'p9', data: object = message) =>
    get(`/cgi-bin/message/subscribe/send?access_token=${accessToken}`, {
      method: 'POST',
      body: JSON.stringify({ touser, template_id: 'T1', data }),
    })
  afterEach(() => bench.cloud.knobs({ clock: null }))
  test('an access token is good for two hours, and five minutes beside its successor', async () => {
    const first = await token()
    expect(first).toMatchObject({ expires_in: 7200 })
    expect(await sendWith(String(first.access_token))).toMatchObject({ errcode: 43101 })
    expect(await sendWith('nonsense')).toMatchObject({ errcode: 40001 })
    await token()
    expect(await sendWith(String(first.access_token))).toMatchObject({ errcode: 43101 })
    bench.cloud.knobs({ clock: Date.now() + 301_000 })
    expect(await sendWith(String(first.access_token))).toMatchObject({ errcode: 42001 })
  })
  test('a token without appid or secret is refused', async () => {
    expect(await get('/cgi-bin/token?grant_type=client_credential')).toMatchObject({ errcode: 41002 })
  })
  test('the phone page shows what arrived, to whom, and no markup of it', async () => {
    bench.cloud.subscribe('p10', 'T1', 'accept')
    await sendWith(String((await token()).access_token), 'p10', { thing1: { value: '<b>疗休养</b>' } })
    const page = await (await fetch(`${bench.cloud.url}/local/phone?openid=p10`)).text()
    expect(page).toContain('&lt;b&gt;疗休养&lt;/b&gt;')
    expect(page).not.toContain('<b>')
  })
  test('a request to subscribe is answered by the person who is signed in', async () => {
    const answer = {
      method: 'POST',
      headers: { 'x-local-openid': 'p11' },
      body: '{"templateId":"T1","choice":"accept"}',
    }
    expect(await get('/local/phone', answer)).toEqual({ T1: 'accept' })
    expect(await sendWith(String((await token()).access_token), 'p11')).toMatchObject({ errcode: 0 })
    expect(
      await get('/local/phone', { method: 'POST', body: '{"templateId":"T1","choice":"accept"}' }),
    ).toMatchObject({ code: 'INVALID_PARAM' })
  })
})
