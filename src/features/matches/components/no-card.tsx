import type { Room } from '@cloud/capabilities/matches/contract'
import { go } from '@/shared/go'
import { Empty } from '@/shared/ui/empty'
import { linkToCard } from '../links'

/** Whoever has written nothing about herself sees nobody. */
export function NoCard({ room: { event, me } }: { room: Room }) {
  if (!me.write.can) return <Empty icon='heart' title='互选已经截止' note='这次你没有写卡片' />
  return (
    <Empty
      icon='heart'
      title='先写一张自己的卡片'
      note='只给这一场的人看，写了才看得到别人的'
      action='写卡片'
      onAction={() => void go(linkToCard(event.activityId))}
    />
  )
}

/** The card was written on another phone, or what this one kept is gone. */
export function NoKey({ room: { event, answers } }: { room: Room }) {
  if (event.phase === 'over')
    return (
      <Empty
        icon='lock'
        title='要用当时那台手机看'
        note={
          answers?.length
            ? '有人和你互相选中了，钥匙只在你写卡片的那台手机上'
            : '揭晓要用写卡片时那台手机里的钥匙'
        }
      />
    )
  return (
    <Empty
      icon='lock'
      title='这台手机上没有你的钥匙'
      note='换过手机就会这样。可以在这台手机上重新开始，之前定的会作废'
      action='在这台手机上重新开始'
      onAction={() => void go(linkToCard(event.activityId))}
    />
  )
}
