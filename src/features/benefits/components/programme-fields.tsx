import { programmeKindLabels, type ProgrammeKind } from '@cloud/capabilities/benefits/labels'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import { type ProgrammeForm, type TextName, withKind } from './draft'

export interface FieldsProps {
  form: ProgrammeForm
  onChange: (form: ProgrammeForm) => void
  /** What is wrong, by field. */
  problems: Readonly<Record<string, string>>
}

const kinds = Object.keys(programmeKindLabels) as ProgrammeKind[]

const text = ({ form, onChange, problems }: FieldsProps, name: TextName) => ({
  value: form[name],
  onChange: (typed: string) => onChange({ ...form, [name]: typed }),
  problem: problems[name],
})

/** Which programme it is: kind and year are its name, so they stay once it is saved. */
export function WhichFields(props: FieldsProps & { saved: boolean }) {
  const { form, onChange, saved } = props
  return (
    <>
      {!saved && (
        <Section title='哪一种'>
          <Card list>
            <Choice
              options={kinds.map((kind) => ({ value: kind, title: programmeKindLabels[kind] }))}
              value={form.kind}
              onChange={(kind) => onChange(withKind(form, kind))}
            />
          </Card>
        </Section>
      )}
      <Section title={saved ? `${form.year} 年${programmeKindLabels[form.kind]}` : '基本信息'}>
        <Card>
          {!saved && <Field label='年份' kind='digits' max={4} {...text(props, 'year')} />}
          <Field label='名称' hint='会员看到的名字' max={30} {...text(props, 'title')} />
          <Field
            label='面值（元）'
            hint='没有文件依据就空着，会员会看到“政策标准未配置”，也不能领'
            placeholder='未配置'
            kind='amount'
            max={10}
            optional
            {...text(props, 'faceValue')}
          />
          <Field label='政策依据' placeholder='文件名和条款' max={100} optional {...text(props, 'source')} />
        </Card>
      </Section>
    </>
  )
}

/** When it is given out, and how to get it. */
export function WhenFields(props: FieldsProps) {
  return (
    <Section title='什么时候、怎么领'>
      <Card>
        {props.form.kind === 'birthday' ? <BirthdayDays {...props} /> : <HandOutDays {...props} />}
        <Field
          label='领取说明'
          placeholder='比如：到分会领，带上工作证'
          kind='long'
          max={200}
          optional
          {...text(props, 'howTo')}
        />
      </Card>
    </Section>
  )
}

function HandOutDays({ form, onChange, problems }: FieldsProps) {
  return (
    <>
      <DateField
        label='开始发放'
        value={form.from}
        onChange={(from) => onChange({ ...form, from })}
        problem={problems['from']}
      />
      <DateField
        label='最后一天'
        value={form.last}
        onChange={(last) => onChange({ ...form, last })}
        from={form.from}
        problem={problems['before']}
      />
    </>
  )
}

function BirthdayDays(props: FieldsProps) {
  const days = { kind: 'digits', max: 3 } as const
  return (
    <>
      <Field label='提货期限（天）' hint='从领券那天算起' {...days} {...text(props, 'pickUpDays')} />
      <Field
        label='补领期限（天）'
        hint='生日月过后，还能申请补领几天'
        {...days}
        {...text(props, 'lateDays')}
      />
      <Field label='补领同意后（天）' hint='要在几天里选好门店' {...days} {...text(props, 'lateClaimDays')} />
    </>
  )
}
