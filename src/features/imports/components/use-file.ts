import { useState } from 'react'
import type { ImportsContract } from '@cloud/capabilities/imports/contract'
import type { Input } from '@cloud/kernel/contract/define'
import { openFile } from '@/shared/api/files'
import type { Busy } from '@/shared/api/patience'
import { useSubmit } from '@/shared/api/use-submit'

type Making = 'template' | 'export'

export interface MadeFile<A extends Making> {
  /** Has the file made and opens it; true when it is open. */
  readonly open: (input: Input<ImportsContract, A>) => Promise<boolean>
  readonly busy: Busy
  readonly problem: string | undefined
  readonly fields: Readonly<Record<string, string>>
}

/** A file that the server makes and the phone opens. */
export function useFile<A extends Making>(action: `imports.${A}`): MadeFile<A> {
  const made = useSubmit<ImportsContract, Making>(action)
  const [opening, setOpening] = useState(false)
  const [failed, setFailed] = useState(false)
  const open = async (input: Input<ImportsContract, A>) => {
    setFailed(false)
    const file = await made.submit(input)
    if (!file) return false
    setOpening(true)
    const isOpen = await openFile(file).then(
      () => true,
      () => false,
    )
    setOpening(false)
    setFailed(!isOpen)
    return isOpen
  }
  const refused = made.problem?.fields ? undefined : made.problem?.message
  return {
    open,
    busy: made.busy || opening,
    problem: failed ? '文件没有打开，再点一次' : refused,
    fields: made.problem?.fields ?? {},
  }
}
