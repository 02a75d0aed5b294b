import { View } from '@tarojs/components'
import type { ImportView } from '@cloud/capabilities/imports/contract'
import { phaseLabels } from '@cloud/capabilities/imports/labels'
import { Card } from '@/shared/ui/card'
import { Progress } from '@/shared/ui/progress'

/** How far a running import is. */
export function Running({ view }: { view: ImportView }) {
  const { phase, progress, counts } = view
  const share = progress.of === 0 ? 0 : progress.done / progress.of
  const left = progress.of - progress.done
  return (
    <Card>
      <View className='head'>{phaseLabels[phase]}</View>
      <View className='note'>{`${view.fileName} · ${view.unitName}`}</View>
      <View className='rule' />
      <Progress
        thick
        value={share}
        tone='info'
        left={`完成 ${progress.done} / ${progress.of}`}
        right={`${counts.rejected > 0 ? `未导入 ${counts.rejected}，` : ''}还剩 ${left}`}
      />
      <View className='note'>可以离开这一页，它会自己继续，回来再看结果</View>
    </Card>
  )
}
