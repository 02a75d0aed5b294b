import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ImportsContract, Line } from '@cloud/capabilities/imports/contract'
import { listLabels } from '@cloud/capabilities/imports/labels'
import { useRemote } from '@/shared/api/use-remote'
import { CopyButton } from '@/shared/ui/copy-button'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Tabs } from '@/shared/ui/tabs'
import { useParams } from '@/shared/use-params'
import { Lines } from '../../components/lines'
import styles from './index.module.css'

type List = keyof typeof listLabels

const tabs = (Object.keys(listLabels) as List[]).map((key) => ({ key, label: listLabels[key] }))

const asText = (lines: readonly Line[]) =>
  lines.map(({ row, staffNo, text }) => `第 ${row ?? '—'} 行 ${staffNo} ${text}`).join('\n')

/** 名册明细: the rows of an import, list by list. */
export default function Rows() {
  const { id = '', list: first = 'added' } = useParams()
  const [list, setList] = useState(first as List)
  const input = { importId: id, list }
  const rows = useRemote<ImportsContract, 'rows'>('imports.rows', input)
  return (
    <RemoteScreen
      remote={rows}
      skeleton='list'
      top={<Tabs items={tabs} value={list} onChange={setList} />}
      empty={({ items, next }) =>
        items.length === 0 && !next ? { icon: 'check', title: `没有“${listLabels[list]}”的人` } : undefined
      }
    >
      {(page) => (
        <>
          {list === 'rejected' && (
            <View className={styles.copy}>
              <CopyButton text={asText(page.items)} label='没有导入的行' words='复制这些行' />
            </View>
          )}
          <Lines lines={page.items} />
          <NextPages<ImportsContract, 'rows'>
            key={list}
            action='imports.rows'
            input={input}
            cursor={page.next}
          >
            {({ items }) => <Lines lines={items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
