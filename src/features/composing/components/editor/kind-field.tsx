import { Picker, View } from '@tarojs/components'
import { kindLabels, type ActivityKind } from '@cloud/capabilities/activities/labels'
import { FieldFrame } from '@/shared/ui/field-frame'
import { Icon } from '@/shared/ui/icon'
import frame from '@/shared/ui/field-frame.module.css'

const kinds = Object.keys(kindLabels) as ActivityKind[]

interface KindFieldProps {
  value: ActivityKind
  onChange: (kind: ActivityKind) => void
  problem?: string | undefined
}

/** The kind of an activity, with the phone's own picker. */
export function KindField({ value, onChange, problem }: KindFieldProps) {
  return (
    <FieldFrame label='类别' problem={problem}>
      <Picker
        mode='selector'
        range={kinds.map((kind) => kindLabels[kind])}
        value={kinds.indexOf(value)}
        onChange={(event) => onChange(kinds[Number(event.detail.value)] ?? value)}
      >
        <View className={frame.control} aria-role='button' aria-label={`类别，${kindLabels[value]}`}>
          <View className='grow'>{kindLabels[value]}</View>
          <Icon name='next' tone='neutral' size={20} />
        </View>
      </Picker>
    </FieldFrame>
  )
}
