import type { Me } from '@cloud/capabilities/members/contract'
import { employmentLabels, kindLabels } from '@cloud/capabilities/members/labels'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { KeyValue } from '@/shared/ui/key-value'
import { Section } from '@/shared/ui/section'

const submit = (kind: string) => `/features/requests/pages/submit/index?kind=${kind}`

/** What the union has on its roster about me, and how to have it changed. */
export function MyFacts({ profile }: { profile: NonNullable<Me['profile']> }) {
  const { name, staffNo, kind, unitName, schoolName, phoneMasked, joinedOn } = profile
  const { employment, fundingUnit, paidThrough, tags, offices } = profile
  return (
    <>
      <Card>
        <KeyValue
          rows={[
            ['姓名', name],
            ['工号', staffNo],
            ['身份', kindLabels[kind]],
            ['所在工会', `${schoolName} ${unitName}`],
            ['手机', phoneMasked],
            ['用工性质', employmentLabels[employment]],
            ['经费单位', fundingUnit],
            ['入会日期', joinedOn ?? ''],
            ['会费缴至', paidThrough ?? ''],
            ['职务', offices.join('、')],
            ['标签', tags.join('、')],
          ]}
        />
      </Card>
      <MyWays kind={kind} />
    </>
  )
}

function MyWays({ kind }: Pick<NonNullable<Me['profile']>, 'kind'>) {
  return (
    <Section title='要改的话'>
      <Card list>
        <Cell
          icon='edit'
          tone='info'
          title='更正资料'
          note='分会核对、校工会同意后改'
          to={submit('correction')}
        />
        <Cell
          icon='place'
          tone='ok'
          title='换了部门或学校'
          note='申请转会，档案一起转'
          to={submit('transfer')}
        />
        {kind === 'member' && (
          <Cell icon='people' tone='neutral' title='退会' note='想清楚再申请' to={submit('resign')} />
        )}
        <Cell
          icon='shield'
          tone='warn'
          title='谁看过、导出、撤回同意'
          to='/features/privacy/pages/mine/index'
        />
      </Card>
    </Section>
  )
}
