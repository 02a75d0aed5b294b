import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Remote } from '../api/use-remote'
import { serverNow } from '../api/clock'
import { useOnline } from '../api/network'
import { moment } from '../format/time'
import { go } from '../go'
import { remedyOf } from '../remedy'
import { causeOf, troubleOf } from '../trouble'
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
  const { view, at } = remote
  const problem = useProblem(remote)
  const mayStay = !remedyOf(problem?.code)
  if (view === undefined || (problem && !mayStay)) {
    const waiting = problem ? <Problem {...remote} problem={problem} /> : <Skeleton shape={skeleton} />
    return (
      <Screen {...rest}>
        {mayStay && top}
        {rest.flush ? <View className='inset'>{waiting}</View> : waiting}
      </Screen>
    )
  }
  const nothing = empty?.(view)
  return (
    <Screen {...rest} footer={footer?.(view)}>
      {top}
      {problem && at && <OldContent {...remote} problem={problem} at={at} />}
      {nothing ? <Empty {...nothing} /> : children(view)}
    </Screen>
  )
}

/** What is wrong now: the last try's problem, or a network that went away since. */
function useProblem({ problem, view }: Pick<Remote<unknown>, 'problem' | 'view'>) {
  const cutOff = !useOnline() && view !== undefined
  return problem ?? (cutOff ? { code: 'system.offline', message: '' } : undefined)
}

type Wrong = Pick<Remote<unknown>, 'refresh' | 'waiting'> & { problem: { code: string; message: string } }

function Problem({ problem, waiting, refresh }: Wrong) {
  const { to, ...words } = troubleOf(problem)
  return <Empty {...words} busy={waiting} onAction={() => void (to ? go(to) : refresh())} />
}

function OldContent({ problem, waiting, refresh, at }: Wrong & { at: string }) {
  const words = `${causeOf(problem)}，这是${moment(at, serverNow())}的内容`
  return (
    <View
      className={styles.old}
      onClick={refresh}
      hoverClass='pressed'
      aria-role='button'
      aria-label={`${words}，点一下再试`}
    >
      <Icon name={problem.code === 'system.offline' ? 'offline' : 'alert'} tone='warn' size={20} />
      <View className='grow'>{words}</View>
      <View className='strong'>{waiting ? `${waiting} 秒后再试` : '再试'}</View>
    </View>
  )
}
