import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionBar } from '@/shared/ui/action-bar'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { DateField, TimeField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { FormActions } from '@/shared/ui/form-actions'
import { Search } from '@/shared/ui/search'
import { Section } from '@/shared/ui/section'
import { Stepper } from '@/shared/ui/stepper'

const shops = [
  { value: 'a', title: '甜语烘焙 · 军工路店', note: '离校门 200 米', right: '余 18 份' },
  { value: 'b', title: '红宝石 · 五角场店', note: '地铁 10 号线' },
  { value: 'c', title: '元祖 · 控江路店', why: '今天的份数订完了' },
] as const

/** Everything that is tapped or filled in. */
export function Controls() {
  return (
    <>
      <Searching />
      <Buttons />
      <Form />
      <Footers />
    </>
  )
}

function Searching() {
  const [text, setText] = useState('')
  return (
    <>
      <Search value={text} onChange={setText} placeholder='搜一搜：住院、旅游、提意见……' />
    </>
  )
}

function Buttons() {
  const [count, setCount] = useState(1)
  const [shop, setShop] = useState<string>('a')
  return (
    <>
      <Section title='按钮'>
        <Card>
          <View className='row' style={{ flexWrap: 'wrap' }}>
            <Button>去领取</Button>
            <Button kind='soft'>报名</Button>
            <Button kind='ghost'>去补</Button>
            <Button kind='danger'>取消报名</Button>
            <Button busy>提交</Button>
            <Button busy={3}>报名</Button>
            <Button disabled>先填完</Button>
            <Button possible={{ can: false, why: '名额满了，可以先排候补' }}>名额已满</Button>
            <Button size='small'>去领取</Button>
            <Button size='small' kind='soft'>
              报名
            </Button>
            <Button size='wide'>同意</Button>
          </View>
        </Card>
        <Card>
          <View className='row between'>
            <View className='grow'>
              <View className='strong'>同行家人</View>
              <View className='note'>一起成行，一起候补</View>
            </View>
            <Stepper label='同行家人' value={count} onChange={setCount} max={2} />
          </View>
        </Card>
        <Card list>
          <Choice options={shops} value={shop} onChange={setShop} />
        </Card>
        <Card list>
          <Choice options={shops} value={['a']} onChange={setShop} many />
        </Card>
      </Section>
    </>
  )
}

function Form() {
  const [text, setText] = useState('')
  const [day, setDay] = useState('')
  return (
    <>
      <Section title='表单'>
        <Card>
          <Field
            label='手机号'
            value={text}
            onChange={setText}
            kind='digits'
            placeholder='方便商家联系你'
            hint='只用于这一次提货'
          />
          <Field label='工号' value='0420' onChange={setText} problem='没有找到这个工号，问一问分会老师' />
          <DateField label='提货日期' value={day} onChange={setDay} />
          <TimeField label='几点来' value='13:30' onChange={setText} optional />
          <Field
            label='想说的话'
            value={text}
            onChange={setText}
            kind='long'
            max={200}
            placeholder='慢慢写'
            optional
          />
        </Card>
      </Section>
    </>
  )
}

function Footers() {
  return (
    <>
      <ActionBar reason='余 12 位' note='今天 18:00 截止' action='报名（2 人）' />
      <ActionBar reason='名额满了' action='排候补' possible={{ can: false, why: '候补 6月20日 起开放' }} />
      <ActionBar action='确认参加' second={{ action: '放弃名额', onTap: () => undefined }} />
      <FormActions
        action='提交'
        onSubmit={() => undefined}
        onCancel={() => undefined}
        problem='网络不太通畅，请稍后再试'
      />
    </>
  )
}
