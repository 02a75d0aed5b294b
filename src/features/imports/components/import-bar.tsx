import type { ImportView } from '@cloud/capabilities/imports/contract'
import { serverNow } from '@/shared/api/clock'
import { left } from '@/shared/format/time'
import { ActionBar } from '@/shared/ui/action-bar'
import { useChange } from './use-change'
import type { useConfirm } from './use-confirm'
import type { useSteps } from './use-steps'

interface BarProps {
  view: ImportView
  show: (view: ImportView) => void
  steps: ReturnType<typeof useSteps>
  confirm: ReturnType<typeof useConfirm>
}

/** The bar under an import: what can be done with it as it stands. */
export function ImportBar(props: BarProps) {
  const { view, steps } = props
  if (view.running) {
    return steps.problem ? (
      <ActionBar action='继续' problem={steps.problem} onTap={steps.goOn} />
    ) : (
      <ActionBar note='正在进行，不用一直等在这里' />
    )
  }
  if (view.phase === 'compared') return <Compared {...props} />
  return view.undoUntil ? <Applied {...props} /> : null
}

function Compared({ view, show, confirm }: BarProps) {
  const recheck = useChange('recheck', show)
  const discard = useChange('discard', show, {
    title: '放弃这次导入？',
    content: '什么都不会写入，文件也会删掉',
    confirmText: '放弃',
  })
  const isOld = confirm.problem?.code === 'imports.changedSince'
  const refused = confirm.problem?.fields ? '离开的日期和原因要填对' : confirm.problem?.message
  return (
    <ActionBar
      action={isOld ? '重新核对' : '确认导入'}
      busy={confirm.busy || recheck.busy}
      possible={isOld ? view.recheck : view.apply}
      problem={refused ?? recheck.problem ?? discard.problem}
      reason={`新增 ${view.counts.added}，更新 ${view.counts.changed}`}
      note='看过上面的明细再确认'
      second={{ action: '放弃', busy: discard.busy, onTap: () => void discard.ask(view.id) }}
      onTap={() => void (isOld ? recheck.ask(view.id) : confirm.confirm(view))}
    />
  )
}

function Applied({ view, show }: BarProps) {
  const undo = useChange('undo', show, {
    title: '撤销这次导入？',
    content: '这次改的、加的都回到导入以前；之后又被改过的人不动，会列出来',
    confirmText: '撤销',
  })
  return (
    <ActionBar
      action='整体撤销'
      kind='danger'
      busy={undo.busy}
      possible={view.undo}
      problem={undo.problem}
      reason='已经导入'
      note={view.undoUntil ? `可以撤销，${left(view.undoUntil, serverNow())}` : ''}
      onTap={() => void undo.ask(view.id)}
    />
  )
}
