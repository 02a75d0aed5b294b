import { View } from '@tarojs/components'
import type { ImportsContract, ImportView } from '@cloud/capabilities/imports/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { useParams } from '@/shared/use-params'
import { AboutFile } from '../../components/about-file'
import { ImportBar } from '../../components/import-bar'
import { Leavers } from '../../components/leavers'
import { Running } from '../../components/running'
import { Totals } from '../../components/totals'
import { useConfirm } from '../../components/use-confirm'
import { useSteps } from '../../components/use-steps'

const heads: Partial<Record<ImportView['phase'], string>> = {
  compared: '核对结果',
  applied: '导入结果',
  undone: '撤销结果',
}

const undoneWords = ({ undone }: ImportView) =>
  undone && `恢复 ${undone.restored} 人，去掉新增的 ${undone.removed} 人，没有撤销 ${undone.kept} 人`

/** One import: how far it is, what it came to, and what is to be decided. */
export default function Import() {
  const { id = '' } = useParams()
  const remote = useRemote<ImportsContract, 'view'>('imports.view', { importId: id })
  const steps = useSteps(id, remote)
  const confirm = useConfirm(remote.show)
  return (
    <RemoteScreen
      remote={remote}
      skeleton='detail'
      footer={(view) => <ImportBar view={view} show={remote.show} steps={steps} confirm={confirm} />}
    >
      {(view) => (
        <>
          {view.running ? <Running view={view} /> : <AboutFile view={view} />}
          {heads[view.phase] && (
            <Section title={heads[view.phase] ?? ''}>
              <Totals view={view} counts={view.counts} />
              {view.undone && <View className='note'>{undoneWords(view)}</View>}
            </Section>
          )}
          {view.phase === 'compared' && (
            <Leavers
              count={view.counts.left}
              value={confirm.leaving}
              onChange={confirm.change}
              problems={confirm.problem?.fields ?? {}}
            />
          )}
        </>
      )}
    </RemoteScreen>
  )
}
