import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Progress } from '@/shared/ui/progress'
import type { Report } from './use-numbers'

/** So many rows are named; the rest is counted. */
const NAMED = 30

/** What came of a file with numbers. */
export function NumberReport({ report }: { report: Report }) {
  const { rows, done, registered, same, problems } = report
  const more = problems.length - NAMED
  return (
    <>
      <Card>
        <Progress
          value={rows > 0 ? done / rows : 1}
          tone={problems.length ? 'warn' : 'ok'}
          left={`读了 ${done} / ${rows} 行`}
          right={`登记 ${registered} · 已有 ${same} · 没登记 ${problems.length}`}
        />
      </Card>
      {problems.length > 0 && (
        <Card list>
          {problems.slice(0, NAMED).map(({ row, staffNo, why }) => (
            <Cell key={row} title={`第 ${row} 行${staffNo && ` · ${staffNo}`}`} note={why} />
          ))}
          {more > 0 && <Cell title={<View className='note'>还有 {more} 行，改好再传一次就能看到</View>} />}
        </Card>
      )}
    </>
  )
}
