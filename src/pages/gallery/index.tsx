import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Screen } from '@/shared/ui/screen'
import { Section } from '@/shared/ui/section'
import { Tabs } from '@/shared/ui/tabs'
import { setTypeSize } from '@/shared/api/session'
import { Controls } from './controls'
import { Pieces } from './pieces'
import { Reasons } from './reasons'
import { States } from './states'

const parts = [
  { key: 'reasons', label: '要办的事' },
  { key: 'pieces', label: '内容' },
  { key: 'controls', label: '填写', count: 6 },
  { key: 'states', label: '四种状态' },
] as const

type Part = (typeof parts)[number]['key']

const rooms: Record<Part, () => JSX.Element> = {
  reasons: Reasons,
  pieces: Pieces,
  controls: Controls,
  states: States,
}

/** Every component in every state; for developers only, a release has no such page. */
export default function Gallery() {
  const { part: asked } = useRouter().params
  const [part, setPart] = useState<Part>(parts.find(({ key }) => key === asked)?.key ?? 'reasons')
  const [large, setLarge] = useState(false)
  const Room = rooms[part]
  const resize = () => {
    setTypeSize(large ? 'normal' : 'large')
    setLarge(!large)
  }
  return (
    <Screen>
      <Tabs items={parts} value={part} onChange={setPart} />
      <Section title='组件' right={large ? '长辈模式' : '普通字号'} onRight={resize}>
        <View />
      </Section>
      <Room />
    </Screen>
  )
}
