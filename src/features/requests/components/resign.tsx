import { useState } from 'react'
import { Card } from '@/shared/ui/card'
import { DateField } from '@/shared/ui/date-field'
import { useApplication } from './use-application'
import { WishForm } from './wish-form'

/** 申请退会. */
export function Resign() {
  const [from, setFrom] = useState('')
  const application = useApplication((reason) => ({ kind: 'resign', reason, ...(from && { from }) }))
  return (
    <WishForm
      kind='resign'
      application={application}
      label='为什么退会'
      placeholder='写一两句；退会后不能再领福利、报活动'
    >
      <Card>
        <DateField
          label='希望从哪天起'
          optional
          value={from}
          onChange={setFrom}
          problem={application.problem?.fields?.from}
        />
      </Card>
    </WishForm>
  )
}
