import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { pageOf } from './links'

/** What an officer does with the roster as a whole. */
export function PeopleDesk() {
  return (
    <Card list>
      <Cell icon='chart' tone='warn' title='人数统计' to='/features/units/pages/counts/index' />
      <Cell icon='plus' tone='ok' title='登记一个人' to={pageOf('enrol')} />
      <Cell icon='document' tone='info' title='导入名册' to='/features/imports/pages/list/index' />
      <Cell icon='bell' tone='brand' title='新来的人' note='自己登记、等你核对的' to={pageOf('newcomers')} />
      <Cell icon='lock' tone='neutral' title='打印认证码' to={pageOf('codes')} />
    </Card>
  )
}
