import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import type { ActionName, Contract, Input, Output } from '@cloud/kernel/contract/define'
import type { Call } from '../api/call'
import { useRemote } from '../api/use-remote'
import { Button } from './button'
import styles from './next-pages.module.css'

interface NextPagesProps<C extends Contract, A extends ActionName<C>> {
  action: Call<C, A>
  /** What the first page was asked, without its cursor. */
  input: Input<C, A>
  /** `next` of the page before; undefined when that was the last one. */
  cursor: string | undefined
  words?: string
  /** Draws one page; `show` puts a changed page in its place. */
  children: (view: Output<C, A>, show: (view: Output<C, A>) => void) => ReactNode
}

/**
 * What follows the first page of a list, a page at a time, when the person asks for it. Each page is a remote view
 * of its own, so it stays fresh like the first one.
 */
export function NextPages<C extends Contract, A extends ActionName<C>>(props: NextPagesProps<C, A>) {
  const { action, input, cursor, words = '再看更多', children } = props
  const [wanted, setWanted] = useState(false)
  const asked = wanted && cursor ? { ...(input as object), cursor } : undefined
  const { view, problem, waiting, refresh, show } = useRemote<C, A>(action, asked as Input<C, A> | undefined)
  if (!cursor) return null
  if (view !== undefined)
    return (
      <>
        {children(view, show)}
        <NextPages {...props} cursor={(view as { next?: string }).next} />
      </>
    )
  return (
    <View className={styles.more}>
      <Button
        kind='ghost'
        busy={waiting ?? (wanted && !problem)}
        onTap={() => (wanted ? void refresh() : setWanted(true))}
      >
        {problem ? '没取到，再试一次' : words}
      </Button>
    </View>
  )
}
