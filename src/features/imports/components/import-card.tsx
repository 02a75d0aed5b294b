import { View } from '@tarojs/components'
import type { ImportRow } from '@cloud/capabilities/imports/contract'
import { phaseLabels } from '@cloud/capabilities/imports/labels'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Tag } from '@/shared/ui/tag'
import { pageOf, phaseTones } from './looks'

const said = ({ counts }: ImportRow) =>
  `${counts.rows} 行：新增 ${counts.added}，更新 ${counts.changed}，未导入 ${counts.rejected}`

/** One import in the list: which file, whose, and what it came to. */
export function ImportCard({ row }: { row: ImportRow }) {
  const { id, fileName, unitName, byName, at, phase } = row
  const when = `${moment(at, serverNow())} · ${byName} · ${unitName}`
  return (
    <Card list>
      <Cell
        title={fileName}
        note={
          <>
            <View>{said(row)}</View>
            <View>{when}</View>
          </>
        }
        right={<Tag tone={phaseTones[phase]}>{phaseLabels[phase]}</Tag>}
        label={`${fileName}，${phaseLabels[phase]}，${said(row)}，${when}`}
        to={pageOf(id)}
      />
    </Card>
  )
}
