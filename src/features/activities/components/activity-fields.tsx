import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import { type ActivityForm, type MomentName, withMoment } from './draft'
import { KindField } from './kind-field'
import { MomentField } from './moment-field'

interface FieldsProps {
  form: ActivityForm
  onChange: (form: ActivityForm) => void
  /** What is wrong, by field. */
  problems: Readonly<Record<string, string>>
}

type TextName = 'title' | 'place' | 'fee' | 'contact' | 'description' | 'capacity'

/** Everything an officer says about an activity. */
export function ActivityFields(props: FieldsProps) {
  return (
    <>
      <Card>
        <What {...props} />
      </Card>
      <Section title='什么时候'>
        <Card>
          <When {...props} name='startsAt' label='活动开始' clock='几点开始' />
          <When {...props} name='endsAt' label='活动结束' clock='几点结束' />
        </Card>
      </Section>
      <Section title='怎么报名'>
        <Card>
          <When {...props} name='opensAt' label='报名开始' clock='几点开始报' />
          <When {...props} name='closesAt' label='报名截止' clock='几点截止' />
          <Field
            label='名额'
            hint='报满以后自动排候补'
            placeholder='最多 1000 人'
            kind='digits'
            max={4}
            {...text(props, 'capacity')}
          />
        </Card>
      </Section>
      <Section title='还要说明的'>
        <Card>
          <More {...props} />
        </Card>
      </Section>
    </>
  )
}

const text = ({ form, onChange, problems }: FieldsProps, name: TextName) => ({
  value: form[name],
  onChange: (value: string) => onChange({ ...form, [name]: value }),
  problem: problems[name],
})

function What(props: FieldsProps) {
  const { form, onChange, problems } = props
  return (
    <>
      <KindField
        value={form.kind}
        onChange={(kind) => onChange({ ...form, kind })}
        problem={problems['kind']}
      />
      <Field label='标题' placeholder='比如：长兴岛郊野公园秋游' max={40} {...text(props, 'title')} />
      <Field label='地点' placeholder='集合的地方' max={60} {...text(props, 'place')} />
    </>
  )
}

function When({
  form,
  onChange,
  problems,
  name,
  ...words
}: FieldsProps & { name: MomentName; label: string; clock: string }) {
  return (
    <MomentField
      {...words}
      value={form[name]}
      onChange={(moment) => onChange(withMoment(form, name, moment))}
      problem={problems[name]}
    />
  )
}

function More(props: FieldsProps) {
  return (
    <>
      <Field label='费用' placeholder='比如：工会承担，餐费自理' max={60} optional {...text(props, 'fee')} />
      <Field
        label='联系人'
        placeholder='比如：王老师 6527 1234'
        max={40}
        optional
        {...text(props, 'contact')}
      />
      <Field
        label='活动说明'
        placeholder='行程、要带的东西、注意事项'
        kind='long'
        max={2000}
        optional
        {...text(props, 'description')}
      />
    </>
  )
}
