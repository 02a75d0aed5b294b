import Taro from '@tarojs/taro'
import { columnLabels } from '@cloud/capabilities/imports/labels'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { Checks } from '@/shared/ui/checks'
import { Screen } from '@/shared/ui/screen'
import { Section } from '@/shared/ui/section'
import { pageOf } from '../../components/looks'
import { useBegin } from '../../components/use-begin'

const { staffNo, name, unit, ...others } = columnLabels
const must = [staffNo, name, unit].join('、')
const may = Object.values(others).join('、')

const good = (text: string) => ({ ok: true, text })

const stages = { '': '选好以后先核对，不会马上导入', sending: '正在上传…', reading: '正在读表…' } as const

/** Choosing the roster: what it must have, and the file itself. */
export default function Begin() {
  const begin = useBegin((importId) => void Taro.redirectTo({ url: pageOf(importId) }))
  return (
    <Screen
      footer={
        <ActionBar
          action='选文件'
          busy={begin.busy}
          problem={begin.problem}
          note={stages[begin.stage]}
          onTap={() => void begin.send()}
        />
      }
    >
      <Section title='文件要这样'>
        <Card>
          <Checks
            items={[
              good('Excel 或 WPS 的 .xlsx，也可以是 .csv；先发到任意一个微信聊天里再选'),
              good(`表头要有${must}，顺序不限，“职工号”“所在单位”这类叫法也认得`),
              good(`有这些列会一起更新：${may}`),
              good('最多 5 MB、2 万行；工号前面的 0 会保留'),
            ]}
          />
        </Card>
      </Section>
      <Section title='放心'>
        <Card>
          <Checks
            items={[
              good('空着的格子不会抹掉原来的资料'),
              good('有问题的行会一行一行告诉你，其余照常导入'),
              good('导入后 24 小时内可以整体撤销'),
            ]}
          />
        </Card>
      </Section>
    </Screen>
  )
}
