import { useState } from 'react'
import { View } from '@tarojs/components'
import { useReady } from '@tarojs/taro'
import type { MembersContract } from '@cloud/capabilities/members/contract'
import { serviceGroups } from '@/services'
import { useRemote } from '@/shared/api/use-remote'
import type { ServiceGroup } from '@/shared/service'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Empty } from '@/shared/ui/empty'
import { Screen } from '@/shared/ui/screen'
import { Search } from '@/shared/ui/search'
import { Section } from '@/shared/ui/section'
import { Tiles } from '@/shared/ui/tiles'
import { groupsFor, search } from './find'
import styles from './index.module.css'

/** 办事: all services, searched in everyday words. It needs no reply to be useful. */
export default function Services() {
  const me = useRemote<MembersContract, 'me'>('members.me', {})
  const [typed, setTyped] = useState('')
  const groups = groupsFor(serviceGroups, me.view)
  return (
    <Screen tab>
      <View className={styles.top}>
        <Search value={typed} onChange={setTyped} placeholder='搜一搜：报名、蛋糕……' />
      </View>
      {typed.trim() ? <Found groups={groups} typed={typed.trim()} /> : <All groups={groups} />}
    </Screen>
  )
}

/** What fits on a screen is drawn first: the first picture must not wait for what lies below. */
const AT_FIRST = 4

function All({ groups }: { groups: readonly ServiceGroup[] }) {
  const [isDrawn, setDrawn] = useState(false)
  useReady(() => setDrawn(true))
  return groups.slice(0, isDrawn ? undefined : AT_FIRST).map(({ title, services }) => (
    <Section key={title} title={title}>
      <Tiles items={services} />
    </Section>
  ))
}

function Found({ groups, typed }: { groups: readonly ServiceGroup[]; typed: string }) {
  const found = search(groups, typed)
  if (found.length === 0)
    return <Empty icon='search' title={`没有找到“${typed}”`} note='换个说法试试，或者问问分会老师' />
  return (
    <View className={styles.found} aria-label={`找到 ${found.length} 项`}>
      <Card list>
        {found.map(({ title, note, icon, tone, to }) => (
          <Cell key={title} title={title} note={note} icon={icon} tone={tone} to={to} />
        ))}
      </Card>
    </View>
  )
}
