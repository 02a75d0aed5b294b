import { readPrivacy } from '@/shared/privacy'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { KeyValue } from '@/shared/ui/key-value'

/** What is stored about a member, in plain words. */
export function Privacy() {
  return (
    <>
      <Stored />
      <Card list>
        <Cell
          icon='shield'
          tone='info'
          title='我的资料与隐私'
          note='看全部、谁看过、导出、撤回同意'
          to='/features/privacy/pages/mine/index'
        />
        <Cell title='隐私说明' to='/features/privacy/pages/notice/index' />
      </Card>
      {process.env.TARO_ENV === 'weapp' && (
        <Card list>
          <Cell title='《用户隐私保护指引》' onTap={readPrivacy} />
        </Card>
      )}
    </>
  )
}

function Stored() {
  return (
    <Card>
      <KeyValue
        rows={[
          ['名册上', '姓名、性别、工号、单位、手机号、生日、入会时间，由学校提供'],
          ['你办的事', '报的名、领的券、交的申请和办理经过'],
          ['微信给的', '一个代号，只用来认出是你；退出认证就断开'],
          ['不要的', '头像、昵称、位置、通讯录'],
          ['谁看得到', '工会干部；姓名平时打星号，不给别的同事看'],
        ]}
      />
    </Card>
  )
}
