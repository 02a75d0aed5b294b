import type { Person } from './person'

/** Looks into the inbox again and again, as a person who waits does; each look is an answer of the server. */
export const waitsFor = async ({ page, top, tapTab }: Person, title: string, patience = 20_000) => {
  const until = Date.now() + patience
  const letter = top.getByText(title).first()
  do {
    if (Date.now() > until) throw new Error(`no message “${title}” within ${patience} ms`)
    await tapTab('首页')
    const asked = page.waitForResponse(
      (reply) => reply.request().postData()?.includes('messages.list') ?? false,
    )
    await tapTab('消息')
    await asked
  } while (!(await letter.isVisible()))
}
