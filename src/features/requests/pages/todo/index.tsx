import { View } from '@tarojs/components'
import type { RequestRow, RequestsContract } from '@cloud/capabilities/requests/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { TodoCard } from '../../components/todo-card'
import styles from './index.module.css'

const cards = ({ items }: { items: readonly RequestRow[] }) =>
  items.map((request) => <TodoCard key={request.id} request={request} />)

/** 待我审批: what waits at my own step, oldest first. */
export default function Todo() {
  const todo = useRemote<RequestsContract, 'todo'>('requests.todo', {})
  return (
    <RemoteScreen
      remote={todo}
      empty={({ items }) =>
        items.length === 0
          ? { icon: 'check', title: '没有等你审批的申请', note: '来了新的，会发到消息里' }
          : undefined
      }
    >
      {(page) => (
        <>
          {cards(page)}
          <NextPages<RequestsContract, 'todo'> action='requests.todo' input={{}} cursor={page.next}>
            {cards}
          </NextPages>
          <View className={`note ${styles.others}`}>你自己的申请，会由别人审批</View>
        </>
      )}
    </RemoteScreen>
  )
}
