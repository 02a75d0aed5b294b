import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Busy } from '@/shared/api/patience'
import { Avatar } from '@/shared/ui/avatar'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Empty } from '@/shared/ui/empty'
import { Search } from '@/shared/ui/search'
import { matching, type Guest } from './door/book'
import styles from './guest-rows.module.css'

const STEP = 50

interface GuestRowsProps {
  guests: readonly Guest[]
  /** '签到', '请进'; undefined: nothing can be done. */
  action: string | undefined
  /** Who is being let in just now. */
  busyId?: string | undefined
  busy?: Busy
  /** Why the last one was not. */
  problem?: string | undefined
  onAction: (guest: Guest) => void
}

/** Those who are not here yet, to be found by name or branch. */
export function GuestRows({ guests, ...row }: GuestRowsProps) {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(STEP)
  const found = matching(guests, typed)
  return (
    <>
      <View className={styles.search}>
        <Search value={typed} onChange={setTyped} placeholder='姓名里的字，或分会' />
      </View>
      {found.length === 0 && <Empty icon='people' title='没有找到' note='姓名是打码的，可以只搜姓或分会' />}
      {found.length > 0 && (
        <View className={styles.list}>
          <Card list>
            {found.slice(0, shown).map((guest) => (
              <Row key={guest.memberId} {...row} guest={guest} />
            ))}
          </Card>
        </View>
      )}
      {shown < found.length && (
        <View className={styles.more}>
          <Button kind='ghost' onTap={() => setShown(shown + STEP)}>
            {`还有 ${found.length - shown} 位`}
          </Button>
        </View>
      )}
    </>
  )
}

function Row(props: Omit<GuestRowsProps, 'guests'> & { guest: Guest }) {
  const { guest, action, busyId, busy, problem, onAction } = props
  const { memberId, nameMasked, unitName, size } = guest
  return (
    <View className={styles.row}>
      <Avatar name={nameMasked.replace(/^\*(?=.)/, '')} />
      <View className='grow'>
        <View className='strong'>{nameMasked}</View>
        <View className='note'>{size > 1 ? `${unitName} · 一共 ${size} 人` : unitName}</View>
        {memberId === busyId && problem && (
          <View className='note brand' aria-role='alert'>
            {problem}
          </View>
        )}
      </View>
      {action && (
        <Button
          kind='soft'
          size='small'
          busy={memberId === busyId && busy}
          label={`${action}，${nameMasked}`}
          onTap={() => onAction(guest)}
        >
          {action}
        </Button>
      )}
    </View>
  )
}
