import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ImportsContract, ImportView } from '@cloud/capabilities/imports/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { nobodyLeaves } from './leavers'

const said = ({ counts }: ImportView, leave: boolean) =>
  [
    `新增 ${counts.added} 人，更新 ${counts.changed} 人`,
    leave && `${counts.left} 人按离开办`,
    counts.rejected > 0 && `${counts.rejected} 行不导入`,
    '24 小时内可以撤销',
  ]
    .filter(Boolean)
    .join('；')

/** The officer's yes to exactly the report that she has seen. */
export function useConfirm(show: (view: ImportView) => void) {
  const [leaving, setLeaving] = useState(nobodyLeaves)
  const { submit, busy, problem, clear } = useSubmit<ImportsContract, 'apply'>('imports.apply')
  const confirm = async (view: ImportView) => {
    const { does, from, why } = leaving
    const leave = does === 'leave' && view.counts.left > 0
    const { confirm: isSure } = await Taro.showModal({
      title: '导入这份名册？',
      content: said(view, leave),
      confirmText: '导入',
      cancelText: '再看看',
    })
    if (!isSure) return
    const leavers = leave ? { from, why } : 'keep'
    const fresh = await submit({ importId: view.id, digest: view.digest, leavers })
    if (fresh) show(fresh)
  }
  const change = (next: typeof leaving) => {
    clear()
    setLeaving(next)
  }
  return { leaving, change, confirm, busy, problem }
}
