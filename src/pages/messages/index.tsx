import { useState } from 'react'
import type { Message, MessagesContract } from '@cloud/capabilities/messages/contract'
import { serverNow } from '@/shared/api/clock'
import { useUnread } from '@/shared/api/unread'
import { useRemote } from '@/shared/api/use-remote'
import { useSubmit } from '@/shared/api/use-submit'
import { ago } from '@/shared/format/time'
import { go } from '@/shared/go'
import type { EmptyProps } from '@/shared/ui/empty'
import { NextPages } from '@/shared/ui/next-pages'
import { ReasonCard } from '@/shared/ui/reason-card'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Tabs } from '@/shared/ui/tabs'
import { looks } from './looks'

type Part = 'all' | 'unread'
type Page = { items: Message[]; next?: string | undefined }

const nothing: Record<Part, EmptyProps> = {
  all: { icon: 'message', title: '还没有消息', note: '报名、候补、审批有了结果，会送到这里' },
  unread: { icon: 'check', title: '都看过了', note: '有新消息，这里会亮起来' },
}

/** 消息: what the union has told me, newest first. */
export default function Messages() {
  const [part, setPart] = useState<Part>('all')
  const asked = part === 'unread' ? { unread: true } : {}
  const inbox = useRemote<MessagesContract, 'list'>('messages.list', asked)
  const stranger = inbox.problem?.code === 'system.stranger'
  const unread = useUnread(stranger ? false : inbox.view && true)
  const mark = useSubmit<MessagesContract, 'markRead'>('messages.markRead')
  const open = async (message: Message, page: Page, show: (page: Page) => void) => {
    if (message.link) void go(message.link)
    const read = message.read ? undefined : await mark.submit({ messageId: message.id })
    if (!read) return
    show({ ...page, items: page.items.map((one) => (one.id === read.id ? read : one)) })
    await unread.refresh()
  }
  const list = (page: Page, show: (page: Page) => void) =>
    page.items.map((message) => (
      <Letter key={message.id} {...message} onTap={() => void open(message, page, show)} />
    ))
  const parts = [
    { key: 'all', label: '全部' },
    { key: 'unread', label: '未读', count: unread.view?.unread },
  ] as const
  return (
    <RemoteScreen
      remote={inbox}
      top={!stranger && <Tabs items={parts} value={part} onChange={setPart} />}
      empty={(page) => (page.items.length === 0 ? nothing[part] : undefined)}
      tab
    >
      {(page) => (
        <>
          {list(page, inbox.show)}
          <NextPages<MessagesContract, 'list'>
            action='messages.list'
            input={asked}
            cursor={page.next}
            words='再看更早的'
          >
            {list}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}

function Letter({ onTap, ...message }: Message & { onTap: () => void }) {
  const { icon, title, body, at, read, link } = message
  return (
    <ReasonCard
      {...looks[icon]}
      title={title}
      why={body}
      when={ago(at, serverNow())}
      unread={!read}
      action={link && !read ? '去看看' : undefined}
      kind='soft'
      onTap={link || !read ? onTap : undefined}
    />
  )
}
