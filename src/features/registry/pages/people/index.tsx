import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Button } from '@/shared/ui/button'
import type { EmptyProps } from '@/shared/ui/empty'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Search } from '@/shared/ui/search'
import { Filters, filterOf, type Filter } from '../../components/filters'
import { PeopleDesk } from '../../components/people-desk'
import { PersonRows } from '../../components/person-rows'
import styles from './index.module.css'

const nobody = (q: string, filter: Filter): EmptyProps => {
  if (q)
    return {
      icon: 'search',
      title: `没有找到“${q}”`,
      note: '从头输入姓名、工号或拼音首字母；别的分会的人这里查不到',
    }
  return filter
    ? { icon: 'people', title: '没有这样的人', note: '换一个条件看看' }
    : { icon: 'people', title: '名册还是空的', note: '先导入名册，或者登记一个人' }
}

/** 会员名册: the people of my units; found by name, number or initials, or by one filter. */
export default function People() {
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  const [filter, setFilter] = useState<Filter>('')
  const wanted = typed.trim()
  const by = filterOf(filter)
  const asked = q ? { q } : by ? { filter: by } : {}
  const people = useRemote<MembersContract, 'people'>('members.people', asked)
  const type = (words: string) => {
    setTyped(words)
    if (!words) setQ('')
  }
  return (
    <RemoteScreen
      remote={people}
      skeleton='list'
      empty={({ items }) => (items.length === 0 ? nobody(q, filter) : undefined)}
      top={
        <>
          <Search
            value={typed}
            onChange={type}
            placeholder='姓名、工号或拼音首字母'
            onSearch={() => setQ(wanted)}
          />
          {wanted !== q && (
            <View className={styles.ask}>
              <Button kind='soft' onTap={() => setQ(wanted)}>
                {wanted ? `找“${wanted}”` : '看全部'}
              </Button>
            </View>
          )}
          {!q && <Filters value={filter} onChange={setFilter} />}
        </>
      }
    >
      {(page) => (
        <View className={styles.list}>
          {!q && !filter && <PeopleDesk />}
          <PersonRows people={page.items} />
          <NextPages<MembersContract, 'people'>
            key={`${q}${filter}`}
            action='members.people'
            input={asked}
            cursor={page.next}
          >
            {(next) => <PersonRows people={next.items} />}
          </NextPages>
        </View>
      )}
    </RemoteScreen>
  )
}
