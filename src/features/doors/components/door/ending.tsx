import Taro from '@tarojs/taro'
import { serverNow } from '@/shared/api/clock'
import { allGuests } from '../guests'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Section } from '@/shared/ui/section'
import { unsent, withGuests, type Book } from './book'
import type { BookKeeper } from './use-book'

interface EndingProps {
  book: Book
  keeper: BookKeeper
  isOnline: boolean
}

const tell = (title: string) => void Taro.showToast({ title, icon: 'none', duration: 3000 })

/** A newer list while there is a network; and off the phone with it when the day is over. */
export function Ending({ book, keeper, isOnline }: EndingProps) {
  const renew = async () => {
    const guests = await allGuests(book.activityId, book.sessionId)
    if (typeof guests === 'string') return tell(guests)
    keeper.change((one) => withGuests(one, guests, serverNow()))
    tell('名单换成最新的了')
  }
  const leave = async () => {
    if (unsent(book).length > 0) return tell('还有没同步的，先连上网')
    const { confirm } = await Taro.showModal({
      title: '从手机上删掉名单？',
      content: '进场记录都已经同步，删掉的只是这部手机上的名单',
      confirmText: '删掉',
      cancelText: '再想想',
    })
    if (!confirm) return
    keeper.burn()
    tell('名单删掉了')
  }
  return (
    <Section title='名单'>
      <Card list>
        {isOnline && (
          <Cell
            icon='people'
            tone='info'
            title='换成最新的名单'
            note='有人刚报上或刚取消时用'
            onTap={() => void renew()}
          />
        )}
        <Cell icon='close' tone='warn' title='结束，删掉名单' onTap={() => void leave()} />
      </Card>
    </Section>
  )
}
