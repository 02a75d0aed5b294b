import { Picker, View } from '@tarojs/components'
import { FieldFrame, type FieldWords } from './field-frame'
import { Icon } from './icon'
import frame from './field-frame.module.css'

interface PickProps extends FieldWords {
  /** 'YYYY-MM-DD' for a day, 'HH:mm' for a time; '' when not chosen yet. */
  value: string
  onChange: (value: string) => void
  /** First and last that may be chosen, in the form of value. */
  from?: string
  to?: string
  disabled?: boolean
  /** What stands there while nothing is chosen. */
  placeholder?: string
}

/** A day in a form, with the phone's own picker. */
export function DateField(props: PickProps) {
  return <PickField mode='date' placeholder='请选日期' {...props} />
}

/** A time of day in a form, with the phone's own picker. */
export function TimeField(props: PickProps) {
  return <PickField mode='time' placeholder='请选时间' {...props} />
}

function PickField({
  mode,
  value,
  onChange,
  from = '',
  to = '',
  disabled = false,
  placeholder,
  ...words
}: PickProps & { mode: 'date' | 'time' }) {
  const limits = { ...(from && { start: from }), ...(to && { end: to }) }
  return (
    <FieldFrame {...words}>
      <Picker
        mode={mode}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.detail.value)}
        {...limits}
      >
        <View
          className={`${frame.control} ${words.problem ? frame.wrong : ''}`}
          aria-role='button'
          aria-label={`${words.label}，${value || placeholder}`}
        >
          <View className={`grow ${value ? 'digits' : 'note'}`}>{value || placeholder}</View>
          <Icon name={mode === 'date' ? 'calendar' : 'clock'} tone='neutral' size={20} />
        </View>
      </Picker>
    </FieldFrame>
  )
}
