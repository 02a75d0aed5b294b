import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Button } from '@/shared/ui/button'
import type { EmptyProps } from '@/shared/ui/empty'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Search } from '@/shared/ui/search'
import { PersonRows } from '../../components/person-rows'
import styles from './index.module.css'

const nobody = (staffNo: string): EmptyProps =>
  staffNo
    ? { icon: 'search', title: `没有工号 ${staffNo}`, note: '核对一下工号；别的分会的人这里查不到' }
    : { icon: 'people', title: '名册还是空的', note: '请校工会先导入名册' }

/** 会员与认证: the people of my units, and one of them by staff number. */
export default function People() {
  const [typed, setTyped] = useState('')
  const [staffNo, setStaffNo] = useState('')
  const asked = staffNo ? { staffNo } : {}
  const people = useRemote<MembersContract, 'people'>('members.people', asked)
  const wanted = typed.trim()
  const type = (words: string) => {
    setTyped(words)
    if (!words) setStaffNo('')
  }
  return (
    <RemoteScreen
      remote={people}
      skeleton='list'
      empty={({ items }) => (items.length === 0 ? nobody(staffNo) : undefined)}
      top={
        <>
          <Search
            value={typed}
            onChange={type}
            placeholder='输入工号找人'
            onSearch={() => setStaffNo(wanted)}
          />
          {wanted !== staffNo && (
            <View className={styles.ask}>
              <Button kind='soft' onTap={() => setStaffNo(wanted)}>
                {wanted ? `查工号 ${wanted}` : '看全部'}
              </Button>
            </View>
          )}
        </>
      }
    >
      {(page) => (
        <View className={styles.list}>
          <PersonRows people={page.items} />
          <NextPages<MembersContract, 'people'> action='members.people' input={asked} cursor={page.next}>
            {(next) => <PersonRows people={next.items} />}
          </NextPages>
        </View>
      )}
    </RemoteScreen>
  )
}
