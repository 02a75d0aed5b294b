import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { Screen } from '@/shared/ui/screen'
import { useParams } from '@/shared/use-params'
import { CodeRows } from '../../components/code-rows'
import { UnitField } from '@/shared/ui/unit-field'
import { useCodes } from '../../components/use-codes'

/** 打印认证码: new one-time codes for people of a unit who have not bound, a page at a time. */
export default function Codes() {
  const { unit: given = '' } = useParams()
  const [unit, setUnit] = useState(given)
  const codes = useCodes()
  const more = codes.next !== undefined
  return (
    <Screen
      footer={
        <ActionBar
          action={more ? '再发一页' : '发一页码'}
          busy={codes.busy}
          possible={unit ? undefined : { can: false, why: '先选工会组织' }}
          problem={codes.problem}
          note={codes.isDone ? '这个组织的人都发过了' : '以前发的码会作废；只显示这一次，请马上抄写或打印'}
          onTap={() => void codes.issue(unit)}
        />
      }
    >
      {!given && (
        <Card>
          <UnitField label='哪个分会' value={unit} onChange={setUnit} />
        </Card>
      )}
      {codes.items.length === 0 ? (
        <View className='note'>给还没有认证的人每人发一个，凭工号、姓名和码认证，72 小时内有效</View>
      ) : (
        <CodeRows codes={codes.items} />
      )}
    </Screen>
  )
}
