import { useState } from 'react'
import type { Busy } from '@/shared/api/patience'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'

interface CodeSheetProps {
  title: string
  busy?: Busy
  problem?: string | undefined
  onCode: (code: string) => void
  onClose: () => void
}

/** A code as text, where there is no camera. */
export function CodeSheet({ title, busy, problem, onCode, onClose }: CodeSheetProps) {
  const [code, setCode] = useState('')
  return (
    <Sheet title={title} onClose={onClose}>
      <Field label='码上的文字' max={300} value={code} onChange={setCode} problem={problem} />
      <Button size='wide' busy={busy} disabled={!code} onTap={() => onCode(code.trim())}>
        核对
      </Button>
    </Sheet>
  )
}
