import { View } from '@tarojs/components'
import { Icon } from './icon'
import styles from './stepper.module.css'

interface StepperProps {
  /** What is counted, read out: '同行家人' */
  label: string
  value: number
  onChange: (value: number) => void
  min?: number
  max: number
}

/** A small number, one more or one less. */
export function Stepper({ label, value, onChange, min = 0, max }: StepperProps) {
  return (
    <View className={styles.stepper}>
      <Step name='minus' label={`${label}减一`} off={value <= min} onTap={() => onChange(value - 1)} />
      <View className={`${styles.value} digits`} aria-label={`${label} ${value}`}>
        {value}
      </View>
      <Step name='plus' label={`${label}加一`} off={value >= max} onTap={() => onChange(value + 1)} />
    </View>
  )
}

function Step({
  name,
  label,
  off,
  onTap,
}: {
  name: 'minus' | 'plus'
  label: string
  off: boolean
  onTap: () => void
}) {
  return (
    <View
      className={styles.hit}
      hoverClass={off ? 'none' : 'pressed'}
      onClick={() => !off && onTap()}
      aria-role='button'
      aria-label={label}
      aria-disabled={off}
    >
      <View
        className={`${styles.round} ${off || name === 'minus' ? styles.ring : ''} ${off ? styles.off : ''}`}
      >
        <Icon name={name} tone={name === 'minus' || off ? 'ink' : 'brand'} size={20} />
      </View>
    </View>
  )
}
