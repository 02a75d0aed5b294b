import { View } from '@tarojs/components'
import type { Counts, MembersContract } from '@cloud/capabilities/members/contract'
import { ageLabels, employmentLabels, kindLabels, sexLabels } from '@cloud/capabilities/members/labels'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { NextPages } from '@/shared/ui/next-pages'
import { Section } from '@/shared/ui/section'
import { pageOf } from './links'
import { Tallies } from './tallies'

/** The figures of one unit, and those below it. */
export function CountsView({ counts, unit }: { counts: Counts; unit: string | undefined }) {
  const { name, total, byKind, bySex, byEmployment, byAge, children } = counts
  const asked = unit ? { unit } : {}
  return (
    <>
      <Card>
        <View className='note'>{name}</View>
        <View className='title digits'>{total} 人</View>
        <View className='note'>{asOf(counts)}</View>
      </Card>
      <Tallies title='身份' labels={kindLabels} counts={byKind} total={total} tone='brand' />
      <Tallies title='性别' labels={sexLabels} counts={bySex} total={total} tone='info' />
      <Tallies title='年龄' labels={ageLabels} counts={byAge} total={total} tone='ok' />
      <Tallies title='用工性质' labels={employmentLabels} counts={byEmployment} total={total} tone='warn' />
      {children.items.length > 0 && (
        <Section title='各级组织'>
          <Card list>{cells(children)}</Card>
          <NextPages<MembersContract, 'counts'> action='members.counts' input={asked} cursor={children.next}>
            {(next) => <Card list>{cells(next.children)}</Card>}
          </NextPages>
        </Section>
      )}
    </>
  )
}

const cells = ({ items }: Counts['children']) =>
  items.map(({ unit, name, total }) => (
    <Cell key={unit} title={name} right={`${total} 人`} to={pageOf('counts', { unit })} />
  ))

const asOf = ({ countedAt, stale }: Counts) => {
  if (!countedAt) return '还没有统计过，一分钟后再看'
  return `${moment(countedAt, serverNow())} 统计${stale ? '，之后有变动，正在重新统计' : ''}`
}
