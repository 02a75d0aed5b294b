import type { ReactNode } from 'react'
import { Button as Native, View, type ButtonProps as NativeProps } from '@tarojs/components'
import Taro from '@tarojs/taro'
import styles from './button.module.css'

/** What the server says of an action: `can` it be done now, and `why` not. */
export interface Possible {
  readonly can: boolean
  readonly why: string
  /** The refusal it would meet; some have a way out on another page. */
  readonly code?: string | undefined
}

export interface ButtonProps {
  children?: ReactNode
  kind?: 'primary' | 'soft' | 'ghost' | 'danger'
  /** small: in a card's corner; wide: as wide as its place. */
  size?: 'normal' | 'small' | 'wide'
  /** On its way: locked until the reply. */
  busy?: boolean | undefined
  disabled?: boolean | undefined
  /** When it cannot be done, the button is grey and a tap says why. */
  possible?: Possible | undefined
  onTap?: (() => void) | undefined
  /** Read out instead of the words on it. */
  label?: string | undefined
  /** WeChat's own abilities: 'getPhoneNumber', 'share', 'chooseAvatar' … */
  openType?: NativeProps['openType']
  onGetPhoneNumber?: NativeProps['onGetPhoneNumber']
}

/** Why it cannot be done; undefined when it can. */
export const refusal = (possible: Possible | undefined) =>
  possible?.can === false ? possible.why : undefined

const spoken = ({ children, label, possible, busy }: ButtonProps) =>
  [label ?? (typeof children === 'string' ? children : ''), refusal(possible), busy && '正在办理']
    .filter(Boolean)
    .join('，')

const tell = (why: string) => void Taro.showToast({ title: why, icon: 'none', duration: 3000 })

/** A button. At most one `primary` on a page. */
export function Button(props: ButtonProps) {
  const { children, kind = 'primary', size = 'normal', busy = false, disabled = false, onTap } = props
  const why = refusal(props.possible)
  const off = disabled || why !== undefined
  const locked = off || busy
  const tap = () => {
    if (busy || disabled) return
    if (why === undefined) onTap?.()
    else tell(why)
  }
  const { openType, onGetPhoneNumber } = props
  const ability = openType && !locked ? { openType, onGetPhoneNumber } : {}
  const look = [styles.button, styles[kind], styles[size], off && styles.off, busy && styles.busy]
  return (
    <Native
      className={look.filter(Boolean).join(' ')}
      hoverClass={locked ? 'none' : 'pressed'}
      aria-role='button'
      aria-label={spoken(props)}
      aria-disabled={locked}
      onClick={tap}
      {...(ability as object)}
    >
      <View className={styles.words}>{children}</View>
      {busy && <View className={styles.spinner} />}
    </Native>
  )
}
