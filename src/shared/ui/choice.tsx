import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import styles from './choice.module.css'

export interface Option<V extends string> {
  readonly value: V
  readonly title: string
  readonly note?: string | undefined
  /** Short words or a Tag at the right: '余 18 份' */
  readonly right?: ReactNode
  /** Why it cannot be chosen. */
  readonly why?: string | undefined
}

interface ChoiceProps<V extends string> {
  options: readonly Option<V>[]
  /** One value, or with `many` all of them. */
  value: V | readonly V[] | undefined
  onChange: (value: V) => void
  /** Several may be chosen: boxes instead of rounds; `onChange` tells the one that was tapped. */
  many?: boolean
}

/** A list to choose from, one to a row; put it in a list Card. */
export function Choice<V extends string>({ options, value, onChange, many = false }: ChoiceProps<V>) {
  return (
    <View aria-role={many ? 'group' : 'radiogroup'}>
      {options.map((option) => {
        const on = Array.isArray(value) ? value.includes(option.value) : value === option.value
        const note = option.why ?? option.note
        return (
          <View
            key={option.value}
            className={`${styles.option} ${option.why ? styles.off : ''}`}
            hoverClass={option.why ? 'none' : 'pressed'}
            onClick={() => !option.why && onChange(option.value)}
            aria-role={many ? 'checkbox' : 'radio'}
            aria-label={note ? `${option.title}，${note}` : option.title}
            aria-checked={on}
            aria-disabled={Boolean(option.why)}
          >
            <View className={`${styles.mark} ${many ? styles.box : ''} ${on ? styles.on : ''}`} />
            <View className='grow'>
              <View className={on ? 'strong' : ''}>{option.title}</View>
              {note && <View className='note'>{note}</View>}
            </View>
            {option.right && <View className='note'>{option.right}</View>}
          </View>
        )
      })}
    </View>
  )
}
