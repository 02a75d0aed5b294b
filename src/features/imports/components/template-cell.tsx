import { Cell } from '@/shared/ui/cell'
import { useFile } from './use-file'

/** Gives the empty roster. */
export function TemplateCell() {
  const template = useFile<'template'>('imports.template')
  return (
    <Cell
      icon='order'
      tone='ok'
      title='下载模板'
      note={template.problem ?? (template.busy ? '正在准备…' : '有示例和填写说明')}
      onTap={() => void template.open({})}
    />
  )
}
