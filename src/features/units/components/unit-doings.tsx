import type { UnitDetail } from '@cloud/capabilities/members/contract'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Section } from '@/shared/ui/section'
import { pageOf } from './links'
import { reshapings, type Reshaping } from './reshape-form'

const order: readonly Reshaping[] = ['add', 'rename', 'merge', 'move']

const fits = (what: Reshaping, { level }: UnitDetail) => {
  if (what === 'add') return level !== 'group'
  if (what === 'move') return level === 'group'
  return what === 'rename' || level === 'branch' || level === 'group'
}

/** What can be done with a unit. */
export function UnitDoings({ unit }: { unit: UnitDetail }) {
  const query = { unit: unit.unit }
  return (
    <Section title='查看与办理'>
      <Card list>
        <Cell icon='chart' tone='warn' title='人数统计' to={pageOf('counts', query)} />
        <Cell icon='people' tone='info' title='委员会' to={pageOf('committees', query)} />
        <Cell
          icon='lock'
          tone='neutral'
          title='打印认证码'
          to={`/features/registry/pages/codes/index?unit=${encodeURIComponent(unit.unit)}`}
        />
        {unit.manage.can &&
          order
            .filter((what) => fits(what, unit))
            .map((what) => (
              <Cell
                key={what}
                icon={reshapings[what].icon}
                tone='ok'
                title={reshapings[what].title}
                note={reshapings[what].note}
                to={pageOf('reshape', { ...query, what })}
              />
            ))}
      </Card>
    </Section>
  )
}
