import { useState } from 'react'
import type { HandedOut } from '@cloud/kernel/contract/scalars'

/** A file that was made: it stays on the page, so that it can be opened again without being made again. */
export function useExported(openFile: (file: HandedOut) => Promise<void>) {
  const [file, setFile] = useState<HandedOut>()
  const [trouble, setTrouble] = useState<string>()
  const show = async (made: HandedOut) => {
    setTrouble(undefined)
    try {
      await openFile(made)
    } catch {
      setTrouble('文件打不开，稍后再点一次')
    }
  }
  return {
    file,
    trouble,
    keep: async (made: HandedOut | undefined) => {
      if (!made) return
      setFile(made)
      await show(made)
    },
    open: async () => {
      if (file) await show(file)
    },
  }
}
