import type { ReactNode } from 'react'
import { Button as Native, View, type ButtonProps as NativeProps } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Busy } from '../api/patience'
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
  /** On its way: locked until the reply. A number: the server is busy, and is asked again in so many seconds. */
  busy?: Busy | undefined
  disabled?: boolean | undefined
  /** When it cannot be done, the button is grey and a tap says why. */
  possible?: Possible | undefined
  onTap?: (() => void) | undefined
  /** Read out instead of the words on it. */
  label?: string | undefined
  /** WeChat's own abilities: 'getPhoneNumber', 'share', 'chooseAvatar' … */
  openType?: NativeProps['openType']
  onGetPhoneNumber?: NativeProps['onGetPhoneNumber']
  onAgreePrivacyAuthorization?: NativeProps['onAgreePrivacyAuthorization']
  /** WeChat asks for the id of the button that was agreed with. */
  id?: string
}

/** Why it cannot be done; undefined when it can. */
export const refusal = (possible: Possible | undefined) =>
  possible?.can === false ? possible.why : undefined

const spoken = ({ children, label, possible, busy }: ButtonProps) =>
  [label ?? (typeof children === 'string' ? children : ''), refusal(possible), busy === true && '正在办理']
    .filter(Boolean)
    .join('，')

const tell = (why: string) => void Taro.showToast({ title: why, icon: 'none', duration: 3000 })

/** A button. At most one `primary` on a page. */
export function Button(props: ButtonProps) {
  const { children, kind = 'primary', size = 'normal', busy = false, disabled = false, onTap } = props
  const why = refusal(props.possible)
  const off = disabled || why !== undefined
  const waits = typeof busy === 'number'
  const locked = off || Boolean(busy)
  const tap = () => {
    if (busy || disabled) return
    if (why === undefined) onTap?.()
    else tell(why)
  }
  const look = [styles.button, styles[kind], styles[size], off && styles.off, busy === true && styles.busy]
  return (
    <Native
      className={look.filter(Boolean).join(' ')}
      hoverClass={locked ? 'none' : 'pressed'}
      aria-role='button'
      aria-label={spoken(props)}
      aria-disabled={locked}
      onClick={tap}
      {...(locked ? {} : abilityOf(props))}
    >
      <View className={styles.words}>{waits ? `${busy} 秒后再试` : children}</View>
      {busy === true && <View className={styles.spinner} />}
    </Native>
  )
}

/** What only WeChat can do at a tap; Taro must not see a prop that is not given. */
function abilityOf({ openType, onGetPhoneNumber, onAgreePrivacyAuthorization, id }: ButtonProps): object {
  if (!openType) return {}
  const given = { openType, onGetPhoneNumber, onAgreePrivacyAuthorization, id }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
