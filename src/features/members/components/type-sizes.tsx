import { setTypeSize, useSession, type TypeSize } from '@/shared/api/session'
import { Card } from '@/shared/ui/card'
import { Choice, type Option } from '@/shared/ui/choice'

const sizes: readonly Option<TypeSize>[] = [
  { value: 'follow', title: '跟随微信', note: '微信里字大，这里也大' },
  { value: 'large', title: '一直用大字', note: '字号放大到 1.4 倍' },
  { value: 'normal', title: '一直用标准字' },
]

/** 长辈模式: the page itself is the sample. */
export function TypeSizes() {
  const { typeSize } = useSession()
  return (
    <Card list>
      <Choice options={sizes} value={typeSize} onChange={setTypeSize} />
    </Card>
  )
}
