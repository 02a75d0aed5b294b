import { useState } from 'react'
import type { ImportsContract } from '@cloud/capabilities/imports/contract'
import { chooseFile, uploadFile } from '@/shared/api/files'
import { useSubmit } from '@/shared/api/use-submit'

const EXTENSIONS = ['xlsx', 'csv', 'txt'] as const

const NOT_SENT = '文件没有传上去，检查网络后再选一次'

/** Chooses a file, sends it up and has it read; gives the import's id. */
export function useBegin(onRead: (importId: string) => void) {
  const begin = useSubmit<ImportsContract, 'begin'>('imports.begin')
  const read = useSubmit<ImportsContract, 'read'>('imports.read')
  const [stage, setStage] = useState<'' | 'sending' | 'reading'>('')
  const [failed, setFailed] = useState<string>()

  const send = async () => {
    const file = await chooseFile(EXTENSIONS)
    if (!file) return
    begin.clear()
    read.clear()
    setFailed(undefined)
    const place = await begin.submit({ fileName: file.name })
    if (!place) return
    setStage('sending')
    const fileId = await uploadFile(place.path, file).catch(() => undefined)
    if (!fileId) {
      setStage('')
      return setFailed(NOT_SENT)
    }
    setStage('reading')
    const view = await read.submit({ fileId, fileName: file.name })
    setStage('')
    if (view) onRead(view.id)
  }
  const problem = failed ?? begin.problem?.message ?? read.problem?.message
  return { send, busy: begin.busy || stage !== '', stage, problem }
}
