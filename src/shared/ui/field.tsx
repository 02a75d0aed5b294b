import { Input, Textarea, View } from '@tarojs/components'
import { FieldFrame, type FieldWords } from './field-frame'
import frame from './field-frame.module.css'
import styles from './field.module.css'

interface FieldProps extends FieldWords {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** digits: whole numbers; amount: with cents; long: several lines, with a count */
  kind?: 'text' | 'digits' | 'amount' | 'idcard' | 'long'
  /** Longest text. */
  max?: number
  disabled?: boolean
}

const keyboards = { text: 'text', digits: 'number', amount: 'digit', idcard: 'idcard' } as const

/** A line or several lines of text in a form. */
export function Field({
  value,
  onChange,
  placeholder = '',
  kind = 'text',
  max = 100,
  disabled = false,
  ...words
}: FieldProps) {
  const shared = {
    value,
    placeholder,
    disabled,
    maxlength: max,
    'aria-label': words.label,
    placeholderClass: styles.placeholder ?? '',
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  }
  return (
    <FieldFrame {...words}>
      <View className={`${frame.control} ${words.problem ? frame.wrong : ''} ${disabled ? frame.fixed : ''}`}>
        {kind === 'long' ? (
          <Textarea {...shared} className={styles.long} />
        ) : (
          <Input {...shared} type={keyboards[kind]} className={styles.line} />
        )}
      </View>
      {kind === 'long' && (
        <View className={`${styles.count} note digits`} aria-hidden>
          {value.length} / {max}
        </View>
      )}
    </FieldFrame>
  )
}
