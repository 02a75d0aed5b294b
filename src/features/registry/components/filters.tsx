import { useState } from 'react'
import type { PeopleFilter } from '@cloud/capabilities/members/contract'
import { ageLabels, employmentLabels, kindLabels, sexLabels } from '@cloud/capabilities/members/labels'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Choice } from '@/shared/ui/choice'
import { Section } from '@/shared/ui/section'
import { Sheet } from '@/shared/ui/sheet'

type By = PeopleFilter['by']
export type Filter = `${By}.${string}` | ''

const { clerk: _clerk, ...kinds } = kindLabels
const groups: readonly { by: By; title: string; labels: Readonly<Record<string, string>> }[] = [
  { by: 'kind', title: '身份', labels: kinds },
  { by: 'employment', title: '用工性质', labels: employmentLabels },
  { by: 'sex', title: '性别', labels: sexLabels },
  { by: 'age', title: '年龄', labels: ageLabels },
]

/** What the server is asked; undefined for everybody. */
export const filterOf = (filter: Filter): PeopleFilter | undefined => {
  const [by, is] = filter.split('.')
  return filter ? ({ by, is } as PeopleFilter) : undefined
}

const wordsOf = (filter: Filter): string => {
  const [by, is = ''] = filter.split('.')
  return groups.find((group) => group.by === by)?.labels[is] ?? '全部'
}

interface FiltersProps {
  value: Filter
  onChange: (value: Filter) => void
}

/** One filter at a time. */
export function Filters({ value, onChange }: FiltersProps) {
  const [open, setOpen] = useState(false)
  const choose = (filter: Filter) => {
    setOpen(false)
    onChange(filter === value ? '' : filter)
  }
  return (
    <>
      <Card list>
        <Cell icon='order' tone='info' title='只看' right={wordsOf(value)} onTap={() => setOpen(true)} />
      </Card>
      {open && (
        <Sheet title='只看哪些人' onClose={() => setOpen(false)}>
          <Card list>
            <Choice
              options={[{ value: '', title: '全部' }]}
              value={value}
              onChange={() => {
                setOpen(false)
                onChange('')
              }}
            />
          </Card>
          <Groups value={value} choose={choose} />
        </Sheet>
      )}
    </>
  )
}

function Groups({ value, choose }: { value: Filter; choose: (filter: Filter) => void }) {
  return groups.map(({ by, title, labels }) => (
    <Section key={by} title={title}>
      <Card list>
        <Choice
          options={Object.entries(labels).map(([is, label]) => ({
            value: `${by}.${is}` as Filter,
            title: label,
          }))}
          value={value}
          onChange={choose}
        />
      </Card>
    </Section>
  ))
}
