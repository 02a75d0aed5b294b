import type { ImportRow, ImportsContract } from '@cloud/capabilities/imports/contract'
import { useRemote } from '@/shared/api/use-remote'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { ImportCard } from '../../components/import-card'
import { TemplateCell } from '../../components/template-cell'

const cards = ({ items }: { items: readonly ImportRow[] }) =>
  items.map((row) => <ImportCard key={row.id} row={row} />)

/** 导入名册: what was imported of late, and the ways to begin. */
export default function List() {
  const list = useRemote<ImportsContract, 'list'>('imports.list', {})
  return (
    <RemoteScreen
      remote={list}
      footer={() => (
        <ActionBar
          action='选一份名册'
          note='先核对，你确认了才导入'
          onTap={() => void go('/features/imports/pages/begin/index')}
        />
      )}
    >
      {(page) => (
        <>
          <Card list>
            <TemplateCell />
            <Cell
              icon='document'
              tone='info'
              title='导出现在的名册'
              note='列和模板一样，改好可以再导入'
              to='/features/imports/pages/export/index'
            />
          </Card>
          {page.items.length > 0 && <Section title='最近的导入'>{cards(page)}</Section>}
          <NextPages<ImportsContract, 'list'>
            action='imports.list'
            input={{}}
            cursor={page.next}
            words='再看更早的'
          >
            {cards}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
