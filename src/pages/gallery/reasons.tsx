import { Card } from '@/shared/ui/card'
import { DayRow } from '@/shared/ui/day-row'
import { ReasonCard } from '@/shared/ui/reason-card'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'
import { Tiles } from '@/shared/ui/tiles'
import { TimelineItem } from '@/shared/ui/timeline-item'
import { Button } from '@/shared/ui/button'

const nothing = () => undefined

/** Home, inbox and my year. */
export function Reasons() {
  return (
    <>
      <ToDo />
      <Soon />
      <Inbox />
      <Year />
      <Services />
    </>
  )
}

function ToDo() {
  return (
    <>
      <Section title='现在可以办' right='3 件'>
        <ReasonCard
          icon='cake'
          title='生日蛋糕可以领了'
          why='生日月 · 4 家门店可选'
          deadline='到 6 月 30 日，还剩 9 天'
          action='去领取'
          onTap={nothing}
        />
        <ReasonCard
          icon='leaf'
          tone='ok'
          title='长兴岛秋游'
          why='10月18日 周六 · 可带 2 位家人'
          action='报名'
          kind='soft'
          onTap={nothing}
          progress={{ value: 0.94, left: '余 12 位', right: '本分会余 3 位' }}
        />
        <ReasonCard
          icon='document'
          tone='warn'
          title='帮困申请待补 1 份材料'
          why='分会王老师请你补：出院小结'
          action='去补'
          kind='ghost'
          onTap={nothing}
        />
      </Section>
    </>
  )
}

function Soon() {
  return (
    <>
      <Section title='即将开始' right='全部' onRight={nothing}>
        <Card>
          <DayRow
            day={24}
            month={6}
            title='劳模进课堂 · 大师讲座'
            note='周三 13:30 · 图文信息中心'
            right={<Tag tone='ok'>已报名</Tag>}
            onTap={nothing}
          />
          <DayRow
            day={1}
            month={7}
            title='暑期送清凉'
            note='到时提醒你去分会领取'
            right={<Tag>未到时间</Tag>}
          />
        </Card>
      </Section>
    </>
  )
}

function Inbox() {
  return (
    <>
      <Section title='消息'>
        <ReasonCard
          icon='leaf'
          tone='ok'
          title='候补成功'
          why='长兴岛秋游为你和 1 位家人留了名额，今天 22:00 前确认'
          action='去确认'
          kind='soft'
          when='刚刚'
          unread
          onTap={nothing}
        />
        <ReasonCard
          icon='sun'
          tone='info'
          title='送清凉开始了'
          why='7月1日起，到光电学院分会 302 室领取'
          when='周一'
          onTap={nothing}
        />
      </Section>
    </>
  )
}

function Year() {
  return (
    <>
      <Section title='我的一年'>
        <TimelineItem
          month='1–2月'
          icon='gift'
          title='年前送温暖'
          note='分会送到办公室 · 1月28日本人签收'
          right={<Tag tone='ok'>已领</Tag>}
        />
        <TimelineItem
          month='6月'
          icon='cake'
          title='生日蛋糕'
          note='生日 6月12日 · 到 6月30日'
          right={<Button size='small'>去领取</Button>}
        />
        <TimelineItem
          month='6月'
          icon='shield'
          tone='info'
          title='住院补充医疗互助保障'
          note='已参保 · 保障到 2027年6月30日'
          right={<Tag tone='info'>保障中</Tag>}
        />
        <TimelineItem
          month='7月'
          icon='sun'
          tone='warn'
          title='暑期送清凉'
          note='7月1日起到分会领取'
          right={<Tag>未到时间</Tag>}
          quiet
        />
      </Section>
    </>
  )
}

function Services() {
  return (
    <>
      <Section title='福利与保障'>
        <Tiles
          items={[
            { title: '生日蛋糕', note: '可领', icon: 'cake', tone: 'brand', to: '/' },
            { title: '送清凉送温暖', note: '到时提醒你', icon: 'sun', tone: 'warn', to: '/' },
            { title: '互助保障', note: '住院、重病、意外', icon: 'shield', tone: 'info', to: '/' },
            { title: '疗休养', note: '今年可报', icon: 'mountain', tone: 'ok', to: '/' },
          ]}
        />
      </Section>
    </>
  )
}
