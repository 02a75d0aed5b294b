import { View } from '@tarojs/components'
import { Avatar } from '@/shared/ui/avatar'
import { Bars } from '@/shared/ui/bars'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Checks } from '@/shared/ui/checks'
import { Icon } from '@/shared/ui/icon'
import { icons, type IconName } from '@/shared/ui/icons'
import { KeyValue } from '@/shared/ui/key-value'
import { Progress } from '@/shared/ui/progress'
import { QrCode } from '@/shared/ui/qr-code'
import { Section } from '@/shared/ui/section'
import { Steps } from '@/shared/ui/steps'
import { Tag } from '@/shared/ui/tag'

const nothing = () => undefined

/** Voucher, request, campaign: what a page shows. */
export function Pieces() {
  return (
    <>
      <Voucher />
      <Quota />
      <Request />
      <Campaign />
      <Drawn />
    </>
  )
}

function Voucher() {
  return (
    <>
      <Card>
        <View className='row' style={{ justifyContent: 'center' }}>
          <Tag tone='ok'>待提货</Tag>
          <View className='note'>甜语烘焙 · 军工路店</View>
        </View>
        <QrCode value='7K3M9Q2T48XF' code='7K3M9Q2T48XF' label='蛋糕券二维码' />
        <View className='rule' />
        <Steps
          across
          items={[
            { title: '已领取', note: '6月21日 20:14', state: 'done' },
            { title: '待提货', note: '至 9月30日', state: 'now' },
            { title: '已提货', state: 'next' },
          ]}
        />
      </Card>
      <Card list>
        <Cell title='换一家店' right='提货前一天都可以换' onTap={nothing} />
        <Cell title='请同事代领' onTap={nothing} />
        <Cell
          title='干部工作台'
          note='光电学院分会 · 分会主席'
          icon='grid'
          tone='info'
          right={<Tag tone='warn'>8 件待办</Tag>}
          onTap={nothing}
        />
        <Cell title='点不动的一行' right='只是告诉你' />
      </Card>
    </>
  )
}

function Quota() {
  return (
    <>
      <Card>
        <View className='stack'>
          <View className='row between'>
            <View className='strong'>名额 188 / 200</View>
            <View className='note'>光电学院余 3 位</View>
          </View>
          <Progress value={0.94} label='名额 188 / 200' />
          <Checks
            items={[
              { ok: true, text: '你是在职会员，可以报名' },
              { ok: true, text: '今年春秋游你还没参加过（每年不超过 4 次）' },
              { ok: false, text: '同行家人要先登记' },
            ]}
          />
        </View>
      </Card>
    </>
  )
}

function Request() {
  return (
    <>
      <Card>
        <View className='row'>
          <Avatar name='陈*华' />
          <View className='grow'>
            <View className='strong'>陈*华 · 机械学院</View>
            <View className='note'>住院慰问 · 今天 9:12</View>
          </View>
          <Tag tone='warn'>今天到期</Tag>
        </View>
        <View className='rule' />
        <KeyValue
          rows={[
            ['事由', '6月15日起住院 8 天，已出院'],
            ['金额', <View className='strong'>1,000 元</View>],
            ['依据', '《校工会慰问办法》第 6 条 · 2026 版'],
            ['没有', undefined],
          ]}
        />
      </Card>
      <Section title='到哪一步了'>
        <Card>
          <Steps
            items={[
              { title: '你提交了申请', note: '6月18日 9:12', state: 'done' },
              { title: '分会主席看过了', note: '王老师 · 6月19日', state: 'done' },
              { title: '校工会审批', note: '一般 3 个工作日', state: 'now' },
              { title: '发到工资卡', state: 'next' },
            ]}
          />
        </Card>
      </Section>
    </>
  )
}

function Campaign() {
  return (
    <>
      <Section title='各分会领取率' right='按低到高' onRight={nothing}>
        <Card>
          <View className='stack'>
            <Progress
              thick
              value={[
                { value: 0.59, tone: 'brand' },
                { value: 0.2, tone: 'info' },
              ]}
              left='已领 702'
              right='已通知未领 238'
            />
            <Bars
              items={[
                { label: '光电学院', value: 0.96, text: '96%' },
                { label: '外语学院', value: 0.74, text: '74%' },
                { label: '图书馆', value: 0.47, text: '47%', tone: 'warn' },
              ]}
            />
          </View>
        </Card>
      </Section>
    </>
  )
}

function Drawn() {
  return (
    <>
      <Section title='图标'>
        <Card>
          <View className='row' style={{ flexWrap: 'wrap' }}>
            {(Object.keys(icons) as IconName[]).map((name, i) => (
              <Icon
                key={name}
                name={name}
                tone={(['brand', 'ok', 'info', 'warn', 'neutral'] as const)[i % 5] ?? 'ink'}
                boxed
              />
            ))}
          </View>
        </Card>
        <Card soft>
          <View className='row'>
            {(['brand', 'ok', 'info', 'warn', 'neutral'] as const).map((tone) => (
              <Tag key={tone} tone={tone}>
                {tone}
              </Tag>
            ))}
          </View>
        </Card>
      </Section>
    </>
  )
}
