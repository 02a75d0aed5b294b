import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MembersContract, UnitChoice } from '@cloud/capabilities/members/contract'
import { useRemote } from '../api/use-remote'
import { Card } from './card'
import { Cell } from './cell'
import { FieldFrame } from './field-frame'
import { NextPages } from './next-pages'
import { Sheet } from './sheet'
import styles from './unit-field.module.css'

interface UnitFieldProps {
  label: string
  /** Path; '' while none is chosen. */
  value: string
  onChange: (unit: string) => void
  problem?: string | undefined
}

/** A unit of the tree, chosen level by level. */
export function UnitField({ label, value, onChange, problem }: UnitFieldProps) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const choose = (unit: UnitChoice) => {
    setName(unit.name)
    setOpen(false)
    onChange(unit.unit)
  }
  return (
    <FieldFrame label={label} problem={problem}>
      <Card list>
        <Cell title={value ? name : '请选工会组织'} onTap={() => setOpen(true)} />
      </Card>
      {open && (
        <Sheet title={label} onClose={() => setOpen(false)}>
          <Tree choose={choose} />
        </Sheet>
      )}
    </FieldFrame>
  )
}

function Tree({ choose }: { choose: (unit: UnitChoice) => void }) {
  const [above, setAbove] = useState<readonly UnitChoice[]>([])
  const parent = above.at(-1)
  const asked = parent ? { parent: parent.unit } : {}
  const { view, problem } = useRemote<MembersContract, 'unitChoices'>('members.unitChoices', asked)
  const open = (unit: UnitChoice) => (unit.level === 'group' ? choose(unit) : setAbove([...above, unit]))
  const rows = ({ items }: { items: readonly UnitChoice[] }) =>
    items.map((unit) => <Cell key={unit.unit} title={unit.name} onTap={() => open(unit)} />)
  return (
    <View className={styles.tree}>
      {problem && <View className='note'>{problem.message}</View>}
      <Card list>
        {parent && <Cell icon='check' tone='ok' title={`就选${parent.name}`} onTap={() => choose(parent)} />}
        {parent && <Cell title='回上一级' onTap={() => setAbove(above.slice(0, -1))} />}
        {view && rows(view)}
      </Card>
      <NextPages<MembersContract, 'unitChoices'>
        key={parent?.unit ?? ''}
        action='members.unitChoices'
        input={asked}
        cursor={view?.next}
      >
        {rows}
      </NextPages>
    </View>
  )
}
