import { View } from '@tarojs/components'
import type { Field as Asked } from '@cloud/capabilities/activities/contract'
import { fieldLabels } from '@cloud/capabilities/activities/labels'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { Tag } from '@/shared/ui/tag'
import type { Part } from '../draft/form'
import { withItem } from '../draft/change'
import { Remove } from './remove'
import { Toggle } from '../toggle'
import styles from './parts.module.css'

interface QuestionProps extends Pick<Part, 'problems'> {
  field: Asked
  /** Where it lies in the draft: 'fields.0' */
  path: string
  /** Undefined takes it out. */
  onChange: (field: Asked | undefined) => void
}

/** One question of the form: its words, whether it must be answered, what can be chosen. */
export function Question({ field, path, problems, onChange }: QuestionProps) {
  const { type, label, isRequired } = field
  return (
    <View className={styles.item}>
      <View className={styles.head}>
        <View className='grow'>
          <Tag tone='info'>{fieldLabels[type]}</Tag>
        </View>
        <Remove what={label || '这个问题'} onTap={() => onChange(undefined)} />
      </View>
      <Field
        label='问什么'
        max={40}
        value={label}
        onChange={(words) => onChange({ ...field, label: words })}
        problem={problems[`${path}.label`]}
      />
      {type === 'choice' && (
        <Options field={field} onChange={onChange} problem={problems[`${path}.options`]} />
      )}
      <Toggle title='必须填' on={isRequired} onChange={(on) => onChange({ ...field, isRequired: on })} />
    </View>
  )
}

interface OptionsProps extends Pick<QuestionProps, 'field' | 'onChange'> {
  problem: string | undefined
}

function Options({ field, onChange, problem }: OptionsProps) {
  const { options, isMany } = field
  const change = (changed: string[]) => onChange({ ...field, options: changed })
  return (
    <>
      {options.map((option, i) => (
        <View key={i} className={styles.line}>
          <View className='grow'>
            <Field
              label={`选项 ${i + 1}`}
              max={30}
              value={option}
              onChange={(words) => change(withItem(options, i, words))}
            />
          </View>
          {options.length > 2 && (
            <Remove what={`选项 ${i + 1}`} onTap={() => change(withItem(options, i, undefined))} />
          )}
        </View>
      ))}
      {problem && <View className={styles.problem}>{problem}</View>}
      <Button
        kind='ghost'
        size='small'
        disabled={options.length >= 20}
        onTap={() => change([...options, ''])}
      >
        加选项
      </Button>
      <Toggle title='可以多选' on={isMany} onChange={(on) => onChange({ ...field, isMany: on })} />
    </>
  )
}
