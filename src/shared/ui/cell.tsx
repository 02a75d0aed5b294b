import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { go } from '../go'
import { Icon } from './icon'
import type { IconName } from './icons'
import type { Tone } from './tones'
import styles from './cell.module.css'

interface CellProps {
  title: ReactNode
  note?: ReactNode
  /** Short words, a Tag or a Button at the right. */
  right?: ReactNode
  icon?: IconName
  tone?: Tone
  /** Page to open, with its query. */
  to?: string | undefined
  onTap?: (() => void) | undefined
  /** Read out instead of title and note, when they are not plain words. */
  label?: string
}

const words = (...parts: ReactNode[]) => parts.filter((part) => typeof part === 'string').join('，')

/** A row of a list card. Tappable with `to` or `onTap`, then it ends in an arrow. */
export function Cell({ title, note, right, icon, tone = 'neutral', to, onTap, label }: CellProps) {
  const open = onTap ?? (to ? () => go(to) : undefined)
  const inside = (
    <>
      {icon && <Icon name={icon} tone={tone} boxed />}
      <View className='grow'>
        <View className={note ? 'strong' : ''}>{title}</View>
        {note && <View className='note'>{note}</View>}
      </View>
      {right && <View className={styles.right}>{right}</View>}
      {open && <Icon name='next' tone='neutral' size={20} />}
    </>
  )
  if (!open) return <View className={styles.cell}>{inside}</View>
  const said = label ?? words(title, note, right)
  return (
    <View className={styles.cell} onClick={open} hoverClass='pressed' aria-role='button' aria-label={said}>
      {inside}
    </View>
  )
}
