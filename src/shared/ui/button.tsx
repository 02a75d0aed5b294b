import type { ReactNode } from 'react'
import { Button as Native, View, type ButtonProps as NativeProps } from '@tarojs/components'
import Taro from '@tarojs/taro'
import styles from './button.module.css'

/** What the server says of an action: `can` it be done now, and `why` not. */
export interface Possible {
  readonly can: boolean
  readonly why: string
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

/** A button. At most one `primary` on a page. */
export function Button(props: ButtonProps) {
  const { children, kind = 'primary', size = 'normal', busy, disabled, possible, onTap, label } = props
  const refused = possible && !possible.can
  const off = Boolean(disabled || refused)
  const tap = () => {
    if (busy || disabled) return
    if (refused) void Taro.showToast({ title: possible.why, icon: 'none', duration: 3000 })
    else onTap?.()
  }
  const native =
    props.openType && !off ? { openType: props.openType, onGetPhoneNumber: props.onGetPhoneNumber } : {}
  const said = [
    label ?? (typeof children === 'string' ? children : ''),
    refused && possible.why,
    busy && '正在办理',
  ]
  return (
    <Native
      className={`${styles.button} ${styles[kind]} ${styles[size]} ${off ? styles.off : ''} ${busy ? styles.busy : ''}`}
      hoverClass={off || busy ? 'none' : 'pressed'}
      aria-role='button'
      aria-label={said.filter(Boolean).join('，')}
      aria-disabled={off || Boolean(busy)}
      onClick={tap}
      {...(native as object)}
    >
      <View className={styles.words}>{children}</View>
      {busy && <View className={styles.spinner} />}
    </Native>
  )
}
