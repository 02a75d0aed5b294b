import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Remote } from '../api/use-remote'
import { serverNow } from '../api/clock'
import { moment } from '../format/time'
import { go } from '../go'
import { remedyOf } from '../remedy'
import { Empty, type EmptyProps } from './empty'
import { Icon } from './icon'
import { Screen, type ScreenProps } from './screen'
import { Skeleton, type SkeletonShape } from './skeleton'
import styles from './remote-screen.module.css'

interface RemoteScreenProps<T> extends Omit<ScreenProps, 'children' | 'footer'> {
  remote: Remote<T>
  /** The real layout, in grey, while there is nothing to show yet. */
  skeleton?: SkeletonShape
  /** What to say when there is nothing in the view; undefined when there is something. */
  empty?: (view: T) => EmptyProps | undefined
  footer?: (view: T) => ReactNode
  /** Stays on top in every state: Tabs, Search. */
  top?: ReactNode
  children: (view: T) => ReactNode
}

/** A page that shows one remote view, with its four states: loading, empty, problem, content (also old content). */
export function RemoteScreen<T>({
  remote,
  skeleton = 'cards',
  empty,
  footer,
  top,
  children,
  ...rest
}: RemoteScreenProps<T>) {
  const { view, at, problem, refresh } = remote
  if (view === undefined) {
    const waiting = problem ? <Problem problem={problem} refresh={refresh} /> : <Skeleton shape={skeleton} />
    return (
      <Screen {...rest}>
        {top}
        {rest.flush ? <View className='inset'>{waiting}</View> : waiting}
      </Screen>
    )
  }
  const nothing = empty?.(view)
  return (
    <Screen {...rest} footer={footer?.(view)}>
      {top}
      {problem && at && <OldContent at={at} refresh={refresh} />}
      {nothing ? <Empty {...nothing} /> : children(view)}
    </Screen>
  )
}

function Problem({
  problem,
  refresh,
}: Required<Pick<Remote<unknown>, 'refresh'>> & { problem: { code: string; message: string } }) {
  const remedy = remedyOf(problem.code)
  if (remedy) {
    const { to, ...words } = remedy
    return <Empty {...words} note={problem.message} onAction={() => void go(to)} />
  }
  const offline = problem.code === 'system.offline'
  return (
    <Empty
      icon={offline ? 'offline' : 'alert'}
      title={offline ? '没有连上网' : '暂时看不了'}
      note={problem.message}
      action='再试一次'
      onAction={refresh}
    />
  )
}

function OldContent({ at, refresh }: { at: string; refresh: () => Promise<void> }) {
  return (
    <View
      className={styles.old}
      onClick={refresh}
      hoverClass='pressed'
      aria-role='button'
      aria-label='没有连上网，点一下再试'
    >
      <Icon name='offline' tone='warn' size={20} />
      <View className='grow'>没连上网，这是 {moment(at, serverNow())} 的内容</View>
      <View className='strong'>再试</View>
    </View>
  )
}
