import type { BatchView, CardsContract } from '@cloud/capabilities/cards/contract'
import { openFile } from '@/shared/api/files'
import { useSubmit } from '@/shared/api/use-submit'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { NumberReport } from './number-report'
import { useNumbers } from './use-numbers'

interface FileCardProps {
  batch: BatchView
  /** Numbers were registered: the page is old. */
  onChange: () => void
}

/** The list for the city union, and the numbers that come back. */
export function FileCard({ batch, onChange }: FileCardProps) {
  const { send, report, busy, problem } = useNumbers(batch.id)
  const choose = () => void send().then(onChange)
  return (
    <>
      <Card list>
        <ListCell batch={batch} />
        <Cell
          icon='order'
          tone='ok'
          title='导入发回的卡号'
          note={problem ?? '表里有“工号”和“卡号”两列就行'}
          right={
            <Button kind='soft' size='small' busy={busy} possible={batch.file} onTap={choose}>
              选文件
            </Button>
          }
        />
      </Card>
      {report && <NumberReport report={report} />}
    </>
  )
}

function ListCell({ batch: { id, file } }: Pick<FileCardProps, 'batch'>) {
  const { submit, busy, problem } = useSubmit<CardsContract, 'file'>('cards.file')
  const make = async () => {
    const made = await submit({ batchId: id })
    if (made) await openFile(made).catch(() => undefined)
  }
  return (
    <Cell
      icon='document'
      tone='info'
      title='报送市总的名单'
      note={problem?.message ?? '不含身份证号：本系统不保存'}
      right={
        <Button kind='soft' size='small' busy={busy} possible={file} onTap={() => void make()}>
          生成
        </Button>
      }
    />
  )
}
