import { useState } from 'react'
import type { MembersContract } from '@cloud/capabilities/members/contract'
import type { Output } from '@cloud/kernel/contract/define'
import { useSubmit } from '@/shared/api/use-submit'

export type Code = Output<MembersContract, 'issueCodes'>['items'][number]

/** Codes as they are issued, page after page; they are told this once. */
export function useCodes() {
  const [items, setItems] = useState<readonly Code[]>([])
  const [next, setNext] = useState<string>()
  const [isDone, setDone] = useState(false)
  const { submit, busy, problem } = useSubmit<MembersContract, 'issueCodes'>('members.issueCodes')
  const issue = async (unit: string) => {
    const page = await submit({ unit, ...(next && { cursor: next }) })
    if (!page) return
    setItems([...items, ...page.items])
    setNext(page.next)
    setDone(page.next === undefined)
  }
  return { items, next, isDone, issue, busy, problem: problem?.message }
}
