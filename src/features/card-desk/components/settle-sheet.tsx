import { useState } from 'react'
import type { BatchPerson, Settled } from '@cloud/capabilities/cards/contract'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { RegisterForm } from './register-form'
import { RejectForm } from './reject-form'

interface SettleSheetProps {
  batchId: string
  person: BatchPerson
  onSettled: (settled: Settled) => void
  onClose: () => void
}

/** Registers somebody's number, puts a mistyped one right, or sends her application back. */
export function SettleSheet({ batchId, person, onSettled, onClose }: SettleSheetProps) {
  const [rejecting, setRejecting] = useState(false)
  const form = { batchId, person, onSettled }
  return (
    <Sheet title={`${person.nameMasked} · ${person.staffNo}`} onClose={onClose}>
      {rejecting ? <RejectForm {...form} /> : <RegisterForm {...form} />}
      {person.settle.can && (
        <Button kind='ghost' size='wide' onTap={() => setRejecting(!rejecting)}>
          {rejecting ? '有卡号，去登记' : '市总退回了'}
        </Button>
      )}
      <Button kind='ghost' size='wide' onTap={onClose}>
        先不办
      </Button>
    </Sheet>
  )
}
