import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '@cloud/kernel/contract/reply'
import { inGroups } from '@/shared/format/code'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { hasCamera } from '@/shared/camera'
import styles from './finder.module.css'

interface FinderProps {
  onFind: (code: string) => void
  busy: boolean
  problem: Problem | undefined
}

const said = ({ code, message, fields }: Problem) =>
  code === 'system.forbidden' ? '这张券要到别的门店提货' : (fields?.['code'] ?? message)

/** The code of a voucher, typed as it is read out. */
export function Finder({ onFind, busy, problem }: FinderProps) {
  const [typed, setTyped] = useState('')
  return (
    <Card>
      <Field
        label='券码'
        hint='字母和数字，一共 12 位'
        placeholder='7K3M 9Q2T 48XF'
        max={20}
        value={typed}
        onChange={(words) => setTyped(inGroups(words))}
        problem={problem && said(problem)}
      />
      <View className={styles.button}>
        <Button
          kind={hasCamera ? 'soft' : 'primary'}
          size='wide'
          busy={busy}
          disabled={!typed}
          onTap={() => onFind(typed)}
        >
          查这张券
        </Button>
      </View>
    </Card>
  )
}
