import { serverNow } from '@/shared/api/clock'
import { ActionBar } from '@/shared/ui/action-bar'
import { Screen } from '@/shared/ui/screen'
import { CodeSheet } from '../code-sheet'
import { ResultSheet } from '../result-sheet'
import type { Book } from './book'
import { ByName } from './by-name'
import { Conflicts } from './conflicts'
import { Ending } from './ending'
import { Standing } from './standing'
import type { BookKeeper } from './use-book'
import { useDoor } from './use-door'
import { useSync } from './use-sync'
import { said } from './words'

interface AtDoorProps {
  book: Book
  keeper: BookKeeper
}

/** At the door, with or without network: scan, or find by name; what was noted is sent when it can be. */
export function AtDoor({ book, keeper }: AtDoorProps) {
  const sync = useSync(keeper)
  const { mode, finding, begin, check, pick, toggleNames, close } = useDoor(keeper)
  return (
    <Screen
      footer={
        <ActionBar
          action='扫入场码'
          onTap={begin}
          second={{
            action: mode === 'name' ? '收起名单' : '按姓名找',
            onTap: toggleNames,
          }}
        />
      }
    >
      <Standing book={book} sync={sync} />
      {mode === 'name' && <ByName book={book} onPick={pick} />}
      <Conflicts book={book} />
      {mode !== 'name' && <Ending book={book} keeper={keeper} isOnline={sync.online} />}
      {mode === 'typing' && <CodeSheet title='入场码' onCode={check} onClose={close} />}
      {finding && (
        <ResultSheet
          {...said(finding, serverNow())}
          action={mode === 'name' ? '下一位' : '再扫一个'}
          onAction={mode === 'name' ? close : begin}
          onClose={close}
        />
      )}
    </Screen>
  )
}
